package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.provider.Exchange;
import dev.assize.regression.PairedCase;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.Purpose;
import dev.assize.run.RunId;
import dev.assize.run.Trial;
import dev.assize.score.Counts;
import dev.assize.score.State;
import dev.assize.score.TrialScorer;
import dev.assize.store.CaseEntry;
import dev.assize.store.FindingEntry;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import dev.assize.store.TrialEntry;
import dev.assize.store.TrialEntry.Arrival;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How often the baseline's version passed a case before: on the side that is compared, and in other
 * stored runs that brought new replies. A reply counts once, however often cassettes or the cache
 * brought it back.
 */
final class TrackRecord {

  /** More runs than these say little more, and take long to read. */
  private static final int RUNS = 20;

  private final World world;
  private final Side baseline;
  private final RunId current;

  TrackRecord(World world, Side baseline, RunId current) {
    this.world = world;
    this.baseline = baseline;
    this.current = current;
  }

  /** What is known of each pair, in their order. */
  List<Counts> of(List<PairedCase> pairs) {
    List<Counts> known = new ArrayList<>();
    List<Set<Instant>> seen = new ArrayList<>();
    for (PairedCase pair : pairs) {
      known.add(pair.baseline().trials());
      Set<Instant> times = new HashSet<>();
      entries(baseline.journal(), baseline.subject(), pair)
          .forEach(entry -> times.add(received(baseline.journal(), entry)));
      seen.add(times);
    }
    for (RunFolder run : earlier()) {
      try (JournalReader journal = run.read()) {
        add(journal, pairs, known, seen);
      } catch (InvalidInput unreadable) {
        world
            .notes()
            .accept("run " + run.id() + " cannot be read and tells nothing of flaky cases");
      }
    }
    return known;
  }

  private void add(
      JournalReader journal, List<PairedCase> pairs, List<Counts> known, List<Set<Instant>> seen) {
    journal.manifest().subjects().stream()
        .filter(entry -> entry.digest().equals(baseline.subject().digest()))
        .forEach(
            subject -> {
              for (int i = 0; i < pairs.size(); i++) {
                known.set(i, plus(known.get(i), seen.get(i), journal, subject, pairs.get(i)));
              }
            });
  }

  private List<RunFolder> earlier() {
    return new Runs(world.local().resolve("runs"))
        .all().stream()
            .filter(run -> !run.id().equals(current))
            .filter(this::hasBaseline)
            .filter(RunFolder::hasLiveReplies)
            .limit(RUNS)
            .toList();
  }

  private boolean hasBaseline(RunFolder run) {
    try {
      return run.manifest().subjects().stream()
          .anyMatch(entry -> entry.digest().equals(baseline.subject().digest()));
    } catch (InvalidInput unreadable) {
      return false;
    }
  }

  private static Counts plus(
      Counts known,
      Set<Instant> seen,
      JournalReader journal,
      SubjectEntry subject,
      PairedCase pair) {
    Counts sum = known;
    for (TrialEntry entry : entries(journal, subject, pair).toList()) {
      State state = state(entry);
      if (state.isDecided() && seen.add(received(journal, entry))) {
        sum = sum.plus(state);
      }
    }
    return sum;
  }

  /** The trials that asked and measured as the pair does. */
  private static Stream<TrialEntry> entries(
      JournalReader journal, SubjectEntry subject, PairedCase pair) {
    boolean alike = journal.cases().stream().anyMatch(entry -> isAlike(entry, pair));
    return alike
        ? Stream.of(Purpose.ESTIMATE, Purpose.CONFIRMATION)
            .flatMap(journal::trials)
            .filter(entry -> entry.key().subject().equals(subject.id()))
            .filter(entry -> entry.key().caseId().equals(pair.id()))
            .filter(entry -> entry.arrival() instanceof Arrival.Replied)
        : Stream.of();
  }

  private static boolean isAlike(CaseEntry entry, PairedCase pair) {
    return entry.id().equals(pair.id())
        && entry.input().equals(pair.facts().input())
        && entry.expectation().equals(pair.facts().expectation());
  }

  private static State state(TrialEntry entry) {
    TrialScorer scorer = new TrialScorer();
    for (FindingEntry finding : entry.findings()) {
      scorer.add(finding.criterion(), finding.verdict());
    }
    return scorer.state();
  }

  private static Instant received(JournalReader journal, TrialEntry entry) {
    return journal
        .trial(entry.key())
        .map(Trial::response)
        .map(response -> response.exchanges().getLast())
        .map(Exchange::at)
        .orElse(Instant.EPOCH);
  }
}
