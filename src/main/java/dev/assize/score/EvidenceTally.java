package dev.assize.score;

import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.Source;
import dev.assize.run.Finding;
import dev.assize.run.Purpose;
import dev.assize.run.Used;
import dev.assize.store.FindingEntry;
import dev.assize.store.JournalReader;
import dev.assize.store.Spent;
import dev.assize.store.TrialEntry;
import dev.assize.store.TrialEntry.Arrival;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Verdict;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Counts where the replies of a side came from, and why some did not come. */
final class EvidenceTally {

  /** Words of a provider's own may differ from call to call. */
  private static final int MOST_COMPLAINTS = 100;

  private static final int LONGEST = 200;

  private final JournalReader journal;
  private final Map<Source, Integer> sources = new EnumMap<>(Source.class);
  private final Map<Failure.Kind, Integer> failures = new EnumMap<>(Failure.Kind.class);
  private final Map<String, Integer> complaints = new HashMap<>();
  private final Map<String, Integer> misses = new HashMap<>();

  EvidenceTally(JournalReader journal) {
    this.journal = journal;
  }

  void add(TrialEntry trial) {
    switch (trial.arrival()) {
      case Arrival.Replied replied -> {
        sources.merge(replied.source(), 1, Integer::sum);
        if (isUnrecorded(trial)) {
          failures.merge(Failure.Kind.CASSETTE_MISS, 1, Integer::sum);
        }
      }
      case Arrival.Failed failed -> {
        failures.merge(failed.kind(), 1, Integer::sum);
        complain(
            journal.trial(trial.key()).stream().flatMap(t -> t.response().exchanges().stream()));
      }
    }
    if (trial.findings().stream().map(FindingEntry::verdict).anyMatch(EvidenceTally::isErrored)) {
      journal.findings(trial.key()).stream()
          .filter(finding -> isErrored(finding.verdict()))
          .map(Finding::exchanges)
          .forEach(exchanges -> complain(exchanges.stream()));
    }
  }

  /**
   * Whether something that decides is not recorded: the subject's reply, or the answer of a judge.
   */
  static boolean isUnrecorded(TrialEntry trial) {
    boolean subject =
        trial.arrival() instanceof Arrival.Failed failed
            && failed.kind() == Failure.Kind.CASSETTE_MISS;
    return subject
        || trial.findings().stream()
            .filter(finding -> finding.criterion().bearing() == Bearing.MUST)
            .map(FindingEntry::verdict)
            .filter(EvidenceTally::isErrored)
            .anyMatch(v -> v.rationale().label().equals(Failure.Kind.CASSETTE_MISS.label()));
  }

  /** A few missing recordings have their own remedy; where all are missing the reason matters. */
  Evidence evidence(Spent spent) {
    if (sources.isEmpty()) {
      complaints.putAll(misses);
    }
    return new Evidence(
        sources,
        failures,
        complaints,
        spent.subject(),
        spent.judges(),
        sentinels(),
        spent.models(),
        journal.manifest().command());
  }

  private Used sentinels() {
    return journal
        .trials(Purpose.SENTINEL)
        .map(trial -> trial.key().subject())
        .distinct()
        .map(watched -> journal.spent(watched).judges())
        .reduce(Used.NOTHING, Used::plus);
  }

  private void complain(Stream<Exchange> exchanges) {
    exchanges
        .map(Exchange::outcome)
        .filter(Failure.class::isInstance)
        .map(Failure.class::cast)
        .forEach(this::complain);
  }

  private void complain(Failure failure) {
    Map<String, Integer> counts =
        failure.kind() == Failure.Kind.CASSETTE_MISS ? misses : complaints;
    String words = failure.message();
    String brief = words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "...";
    if (counts.size() < MOST_COMPLAINTS || counts.containsKey(brief)) {
      counts.merge(brief, 1, Integer::sum);
    }
  }

  private static boolean isErrored(Verdict verdict) {
    return verdict instanceof Verdict.Errored;
  }
}
