package dev.assize;

import dev.assize.drift.Aspect;
import dev.assize.drift.Quantity;
import dev.assize.drift.TotalAgreement.Repeat;
import dev.assize.provider.Source;
import dev.assize.report.drift.Seen;
import dev.assize.run.Purpose;
import dev.assize.run.ReportedModel;
import dev.assize.run.Trial;
import dev.assize.score.CaseFacts;
import dev.assize.store.TrialEntry;
import dev.assize.store.TrialEntry.Arrival;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Reads out of a journal what drift needs to know of a side. */
final class SightingReader {

  private final Side side;
  private final SortedMap<String, SeenCase> byCase = new TreeMap<>();
  private Instant first = Instant.MAX;
  private int fresh;
  private int old;
  private int missing;

  private SightingReader(Side side) {
    this.side = side;
  }

  /** Of a side; one without a fresh reply has no case. */
  static Sighting read(Side side, String address) {
    return new SightingReader(side).sighting(address);
  }

  private Sighting sighting(String address) {
    Map<String, CaseFacts> asked = new HashMap<>();
    side.journal().cases().forEach(entry -> asked.put(entry.id(), CaseFacts.of(entry)));
    side.journal()
        .trials()
        .filter(trial -> trial.key().subject().equals(side.subject().id()))
        .filter(trial -> trial.key().trial() <= side.trials())
        .filter(trial -> isOf(trial, asked))
        .forEach(this::take);
    SortedMap<String, CaseFacts> cases = new TreeMap<>(asked);
    cases.keySet().retainAll(byCase.keySet());
    Map<String, Long> measures = new HashMap<>();
    Map<Quantity, SortedMap<String, Double>> numbers = new TreeMap<>();
    Map<Quantity, SortedMap<String, String>> labels = new TreeMap<>();
    SortedMap<String, List<Repeat>> replies = new TreeMap<>();
    List<String> judged = new ArrayList<>();
    byCase.forEach(
        (id, figures) -> {
          measures.put(id, figures.measure());
          replies.put(id, figures.replies());
          figures
              .numbers()
              .forEach(
                  (quantity, value) ->
                      numbers.computeIfAbsent(quantity, any -> new TreeMap<>()).put(id, value));
          figures
              .labels()
              .ifPresent(
                  label ->
                      labels
                          .computeIfAbsent(Quantity.LABEL_SHARES, any -> new TreeMap<>())
                          .put(id, label));
          if (figures.isJudged()) {
            judged.add(id);
          }
        });
    return new Sighting(
        seen(address),
        side.journal().origin(),
        side.subject(),
        surroundings(),
        cases,
        measures,
        numbers,
        labels,
        replies,
        judged);
  }

  private static boolean isOf(TrialEntry trial, Map<String, CaseFacts> asked) {
    return Optional.ofNullable(asked.get(trial.key().caseId()))
        .filter(facts -> facts.input().equals(trial.key().input()))
        .isPresent();
  }

  private void take(TrialEntry entry) {
    switch (entry.arrival()) {
      case Arrival.Failed failed -> missing++;
      case Arrival.Replied replied -> {
        if (replied.source() == Source.LIVE || replied.source() == Source.IMPORT) {
          side.journal().trial(entry.key()).ifPresent(trial -> take(entry, trial));
        } else {
          old++;
        }
      }
    }
  }

  private void take(TrialEntry entry, Trial trial) {
    fresh++;
    Instant at = trial.response().exchanges().getLast().at();
    first = at.isBefore(first) ? at : first;
    byCase
        .computeIfAbsent(entry.key().caseId(), id -> new SeenCase())
        .add(entry, trial, side.journal().findings(entry.key()));
  }

  private Seen seen(String address) {
    Optional<ReportedModel> most = most(ReportedModel::replies);
    return new Seen(
        address,
        fresh == 0 ? Instant.EPOCH : first,
        fresh,
        old,
        missing,
        most.map(ReportedModel::model).orElse(""),
        most.map(ReportedModel::fingerprint).orElse(""));
  }

  private Optional<ReportedModel> most(ToIntFunction<ReportedModel> replies) {
    return side.journal().spent(side.subject().id()).models().stream()
        .filter(model -> model.purpose() == Purpose.ESTIMATE)
        .max(Comparator.comparingInt(replies));
  }

  private SortedMap<Aspect, String> surroundings() {
    Around around = new Around().measuredBy(side.journal().manifest().digests());
    most(ReportedModel::replies)
        .ifPresent(model -> around.answeredBy(model.model(), model.fingerprint()));
    return around.known();
  }
}
