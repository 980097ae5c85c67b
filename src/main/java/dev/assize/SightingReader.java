package dev.assize;

import dev.assize.history.SeenCases;
import dev.assize.history.SeenGathering;
import dev.assize.provider.Source;
import dev.assize.run.Purpose;
import dev.assize.run.ReportedModel;
import dev.assize.run.Trial;
import dev.assize.score.CaseFacts;
import dev.assize.store.TrialEntry;
import dev.assize.store.TrialEntry.Arrival;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Reads out of a journal what drift needs to know of a side. */
final class SightingReader {

  private final Side side;
  private final Map<String, CaseFacts> asked = new HashMap<>();
  private final SeenGathering cases = new SeenGathering();
  private String current = "";
  private SeenCase figures = new SeenCase();
  private Instant first = Instant.MAX;
  private int fresh;
  private int old;
  private int missing;

  SightingReader(Side side) {
    this.side = side;
    side.journal().cases().forEach(entry -> asked.put(entry.id(), CaseFacts.of(entry)));
  }

  /** Of a side; one without a fresh reply has no case. */
  static Sighting read(Side side, String address) {
    SeenCases cases = new SightingReader(side).readAll().seen();
    return new Sighting(
        Sighting.seen(address, cases.tally()),
        side.journal().origin(),
        side.subject(),
        Sighting.surroundings(side.journal().manifest().digests(), cases.tally()),
        cases);
  }

  /** The texts of its fresh replies, of each case the first. */
  static SortedMap<String, String> texts(Side side) {
    SortedMap<String, String> texts = new TreeMap<>();
    new SightingReader(side)
        .forEachNew(
            (entry, trial) ->
                texts.putIfAbsent(entry.key().caseId(), Transcripts.text(trial.response())));
    return texts;
  }

  private SightingReader readAll() {
    forEachNew((entry, trial) -> take(entry, CountedTrial.of(trial)));
    return this;
  }

  /** What the fresh replies showed that were looked at, as a history keeps it. */
  SeenCases seen() {
    close();
    Optional<ReportedModel> most =
        side.journal().spent(side.subject().id()).models().stream()
            .filter(model -> model.purpose() == Purpose.ESTIMATE)
            .max(Comparator.comparingInt(ReportedModel::replies));
    return cases.seen(
        new SeenCases.Tally(
            fresh == 0 ? Instant.EPOCH : first,
            fresh,
            old,
            missing,
            most.map(ReportedModel::model).orElse(""),
            most.map(ReportedModel::fingerprint).orElse("")));
  }

  private void forEachNew(BiConsumer<TrialEntry, Trial> use) {
    side.journal()
        .trials(side.subject().id())
        .forEach(entry -> tell(entry, () -> side.journal().trial(entry.key()), use));
  }

  /**
   * Looks at a trial of the side.
   *
   * @param whole reads it; not asked for one that shows nothing new
   */
  void look(TrialEntry entry, Supplier<Optional<CountedTrial>> whole) {
    tell(entry, whole, this::take);
  }

  private boolean isOfItsCase(TrialEntry trial) {
    CaseFacts facts = asked.get(trial.key().caseId());
    return facts != null && facts.input().equals(trial.key().input());
  }

  private <T> void tell(
      TrialEntry entry, Supplier<Optional<T>> whole, BiConsumer<TrialEntry, T> use) {
    if (entry.key().trial() > side.trials() || !isOfItsCase(entry)) {
      return;
    }
    switch (entry.arrival()) {
      case Arrival.Failed failed -> missing++;
      case Arrival.Replied replied -> {
        if (replied.source() == Source.LIVE || replied.source() == Source.IMPORT) {
          whole.get().ifPresent(trial -> use.accept(entry, trial));
        } else {
          old++;
        }
      }
    }
  }

  private void take(TrialEntry entry, CountedTrial counted) {
    fresh++;
    Instant at = counted.trial().response().exchanges().getLast().at();
    first = at.isBefore(first) ? at : first;
    String id = entry.key().caseId();
    if (!id.equals(current)) {
      close();
      current = id;
    }
    figures.add(entry, counted);
  }

  /** Those of one case stand together, as trials are sorted by their keys. */
  private void close() {
    CaseFacts facts = asked.get(current);
    if (facts != null) {
      cases.add(figures.row(facts));
      figures = new SeenCase();
    }
    current = "";
  }
}
