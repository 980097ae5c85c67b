package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.regression.RuleFinding.Reading;
import dev.assize.score.CaseScore;
import dev.assize.score.ScoredRun;
import dev.assize.stats.AdjustedPValues;
import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers the gate's rules beside the one on the whole set. A margin is kept when the whole
 * interval lies above minus the margin, and broken when the one-sided exact p-value, raised by Holm
 * over all blocking rules (by Benjamini and Hochberg over alerts), is at most its share of the
 * gate's error budget. A floor is kept when the lower limit lies above it, and broken when the
 * upper limit lies below.
 */
final class RuleBook {

  /** Of the gate's 10 % of false HOLDs: what the blocking rules beside the first may spend. */
  static final double BLOCKING = 0.03;

  /** The expected share of false ones among the alerts. */
  static final double ALERTS = 0.10;

  private final Rules rules;

  RuleBook(Rules rules) {
    this.rules = rules;
  }

  /** One finding for each rule, in their order. */
  List<RuleFinding> of(Comparison comparison) {
    List<Reading> readings = new ArrayList<>();
    for (GateRule rule : rules.more()) {
      readings.add(rule.isFloor() ? floor(rule, comparison.candidate()) : change(rule, comparison));
    }
    adjust(readings, Tier.BLOCK);
    adjust(readings, Tier.ALERT);
    List<RuleFinding> findings = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      findings.add(finding(rules.more().get(i), readings.get(i)));
    }
    return findings;
  }

  /** What the floors say where there is nothing to compare with. */
  List<RuleFinding> floors(ScoredRun candidate) {
    return rules.more().stream()
        .filter(GateRule::isFloor)
        .map(rule -> finding(rule, floor(rule, candidate)))
        .toList();
  }

  private Reading change(GateRule rule, Comparison comparison) {
    PairedValues values = PairedValues.of(comparison.pairs(), rule.measure(), rule.scope());
    Optional<Interval> interval = values.interval(rules.level());
    if (values.n() < rule.least() || interval.isEmpty()) {
      return missing(rule, values.n());
    }
    return new Reading.Changed(
        values.n(),
        values.baseline(),
        values.candidate(),
        values.difference(),
        margin(rule.bound(), values.baseline()),
        interval.get(),
        values.method(),
        values.worse(),
        values.worse());
  }

  private Reading floor(GateRule rule, ScoredRun candidate) {
    List<CaseScore> cases =
        candidate.cases().stream()
            .filter(c -> rule.scope().holds(c.facts()) && rule.measure().isKnown(c))
            .toList();
    Sample sample = Sample.of(cases, rule.measure());
    Optional<Interval> interval = sample.interval(rules.level());
    return cases.size() < rule.least() || interval.isEmpty()
        ? missing(rule, cases.size())
        : new Reading.Reached(cases.size(), sample.mean(), interval.get());
  }

  private static Reading missing(GateRule rule, int n) {
    return new Reading.Missing(
        n,
        n == 0
            ? "no case of " + rule.scope().words() + " has a " + rule.measure().words()
            : n >= rule.least()
                ? Numbers.count(n, "case") + " in too few clusters to tell"
                : "fewer cases than the " + rule.least() + " that the rule asks for");
  }

  private static double margin(Bound bound, double baseline) {
    return switch (bound) {
      case Bound.Margin margin -> margin.share();
      case Bound.PartOfBaseline part -> part.part() * baseline;
      case Bound.Floor floor -> throw new IllegalArgumentException("a floor has no margin");
    };
  }

  private void adjust(List<Reading> readings, Tier tier) {
    List<Integer> tested = new ArrayList<>();
    List<PValue> raw = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      if (rules.more().get(i).tier() == tier && readings.get(i) instanceof Reading.Changed c) {
        tested.add(i);
        raw.add(c.worse());
      }
    }
    List<PValue> adjusted =
        tier == Tier.BLOCK ? AdjustedPValues.holm(raw) : AdjustedPValues.benjaminiHochberg(raw);
    for (int j = 0; j < tested.size(); j++) {
      int at = tested.get(j);
      readings.set(at, ((Reading.Changed) readings.get(at)).adjustedTo(adjusted.get(j)));
    }
  }

  private RuleFinding finding(GateRule rule, Reading reading) {
    Answer answer =
        switch (reading) {
          case Reading.Changed changed -> answer(rule, changed);
          case Reading.Reached reached -> answer(rule, reached);
          case Reading.Missing missing ->
              rule.missing() == GateRule.Missing.IGNORE ? Answer.SHIP : Answer.INCONCLUSIVE;
        };
    return new RuleFinding(rule, reading, answer, RuleSentences.of(rule, reading, answer));
  }

  private static Answer answer(GateRule rule, Reading.Changed changed) {
    if (changed.interval().isAbove(-changed.margin())) {
      return Answer.SHIP;
    }
    double budget = rule.isBlocking() ? BLOCKING : ALERTS;
    return changed.difference() < 0 && changed.adjusted().isAtMost(budget)
        ? Answer.HOLD
        : Answer.INCONCLUSIVE;
  }

  private static Answer answer(GateRule rule, Reading.Reached reached) {
    double floor = ((Bound.Floor) rule.bound()).share();
    if (reached.interval().isAbove(floor)) {
      return Answer.SHIP;
    }
    return reached.interval().isBelow(floor) ? Answer.HOLD : Answer.INCONCLUSIVE;
  }
}
