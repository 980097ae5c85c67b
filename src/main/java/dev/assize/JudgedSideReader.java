package dev.assize;

import dev.assize.JudgedSide.Judged;
import dev.assize.base.Digest;
import dev.assize.drift.Quantity;
import dev.assize.provider.Exchange;
import dev.assize.run.Finding;
import dev.assize.run.RunId;
import dev.assize.score.CaseFacts;
import dev.assize.score.State;
import dev.assize.score.TrialScorer;
import dev.assize.store.TrialEntry;
import dev.assize.store.TrialEntry.Arrival;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Verdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads out of a journal what judges made of a side's replies. */
final class JudgedSideReader {

  private final Side side;
  private final Quantity quantity;
  private final SortedMap<String, Criterion> judges = new TreeMap<>();
  private final SortedMap<String, Judged> cases = new TreeMap<>();

  private JudgedSideReader(Side side) {
    this.side = side;
    List<Criterion> all =
        trials()
            .flatMap(trial -> trial.verdicts().entrySet().stream())
            .filter(each -> isOfJudge(each.getKey(), each.getValue()))
            .map(Map.Entry::getKey)
            .distinct()
            .toList();
    boolean someDecide = all.stream().anyMatch(each -> each.bearing() == Bearing.MUST);
    this.quantity = someDecide ? Quantity.PASS_RATE : Quantity.SCORE;
    all.stream().filter(this::counts).forEach(each -> judges.put(JudgedSide.name(each), each));
  }

  /** Reads a side; empty where no judge has a say. */
  static Optional<JudgedSide> read(Side side, String address) {
    JudgedSideReader reader = new JudgedSideReader(side);
    reader.readCases();
    return reader.cases.isEmpty()
        ? Optional.empty()
        : Optional.of(new JudgedSide(address, reader.quantity, reader.judges, reader.cases));
  }

  private Stream<TrialEntry> trials() {
    return side.journal()
        .trials(side.subject().id())
        .filter(trial -> trial.key().trial() <= side.trials())
        .filter(trial -> trial.arrival() instanceof Arrival.Replied);
  }

  /** What is said of two replies belongs to a pair. */
  private static boolean isOfJudge(Criterion criterion, Verdict verdict) {
    return !criterion.isDeterministic() && !(verdict instanceof Verdict.Preferred);
  }

  /** Advisory verdicts are in the score and never decide whether a case passes. */
  private boolean counts(Criterion criterion) {
    return quantity == Quantity.SCORE || criterion.bearing() == Bearing.MUST;
  }

  private void readCases() {
    Map<String, CaseFacts> asked = new HashMap<>();
    side.journal().cases().forEach(entry -> asked.put(entry.id(), CaseFacts.of(entry)));
    trials()
        .filter(
            trial -> trial.verdicts().keySet().stream().anyMatch(who -> judges.containsValue(who)))
        .forEach(
            trial ->
                Optional.ofNullable(asked.get(trial.key().caseId()))
                    .filter(facts -> facts.input().equals(trial.key().input()))
                    .ifPresent(facts -> cases.merge(facts.id(), of(trial, facts), this::both)));
  }

  private Judged of(TrialEntry trial, CaseFacts facts) {
    SortedMap<Integer, Double> values = new TreeMap<>();
    value(trial).ifPresent(value -> values.put(trial.key().trial(), value));
    Set<Digest> measure =
        trial.verdicts().entrySet().stream()
            .filter(each -> counts(each.getKey()))
            .filter(each -> !(each.getValue() instanceof Verdict.Preferred))
            .map(each -> each.getKey().digest())
            .collect(Collectors.toUnmodifiableSet());
    return new Judged(facts, measure, at(trial), values);
  }

  private Judged both(Judged one, Judged other) {
    SortedMap<Integer, Double> values = new TreeMap<>(one.values());
    values.putAll(other.values());
    return new Judged(
        one.facts(), one.measure(), one.at().isBefore(other.at()) ? one.at() : other.at(), values);
  }

  private OptionalDouble value(TrialEntry trial) {
    TrialScorer scorer = new TrialScorer();
    trial.findings().forEach(each -> scorer.add(each.criterion(), each.verdict()));
    if (quantity == Quantity.SCORE) {
      return isHeard(trial) ? scorer.graded() : OptionalDouble.empty();
    }
    return scorer.state().isDecided()
        ? OptionalDouble.of(scorer.state() == State.PASSED ? 1 : 0)
        : OptionalDouble.empty();
  }

  /** A score without one judge is no score beside one with it. */
  private boolean isHeard(TrialEntry trial) {
    return trial.verdicts().entrySet().stream()
        .filter(each -> judges.containsValue(each.getKey()))
        .allMatch(each -> each.getValue() instanceof Verdict.Graded);
  }

  /** Of a judge that asks nobody, when its run began. */
  private Instant at(TrialEntry trial) {
    return side.journal().findings(trial.key()).stream()
        .filter(finding -> judges.containsValue(finding.criterion()))
        .map(Finding::exchanges)
        .flatMap(List::stream)
        .map(Exchange::at)
        .min(Instant::compareTo)
        .orElseGet(() -> RunId.startOf(side.journal().origin()));
  }
}
