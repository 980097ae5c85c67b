package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.regression.RuleFinding.Reading;
import dev.assize.stats.Interval;
import dev.assize.store.Acceptance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One rule's arithmetic, step by step and with the numbers of a comparison, so that a doubting
 * reader can check it by hand.
 */
public final class Derivation {

  private final Rules rules;
  private final Comparison comparison;
  private final Acceptances accepted;
  private final Steps steps = new Steps();

  private Derivation(Rules rules, Acceptances accepted, Comparison comparison) {
    this.rules = rules;
    this.accepted = accepted;
    this.comparison = comparison;
  }

  /** The names of all rules, that on the whole set first. */
  public static List<String> names(Rules rules) {
    List<String> names = new ArrayList<>(List.of(Rules.MARGIN));
    rules.more().forEach(rule -> names.add(rule.name()));
    return names;
  }

  /**
   * The steps of one rule; empty when there is no rule of that name.
   *
   * @param accepted what does not block the candidate
   */
  public static List<String> of(
      Rules rules, Acceptances accepted, Comparison comparison, String name) {
    Derivation derivation = new Derivation(rules, accepted, comparison);
    if (name.equals(Rules.MARGIN)) {
      derivation.wholeSet();
    }
    rules.more().stream().filter(rule -> rule.name().equals(name)).forEach(derivation::rule);
    accepted.ofRule(name).forEach(each -> accepted(derivation.steps, each));
    return derivation.steps.lines();
  }

  /** The steps of a rule where there is nothing to compare with. */
  public static List<String> of(Rules rules, Acceptances accepted, RuleFinding finding) {
    Steps steps = new Steps();
    switch (finding.reading()) {
      case Reading.Reached reached -> new FloorSteps(rules, steps).add(finding, reached);
      case Reading.Missing missing -> steps.add("missing", missing.why() + ".");
      case Reading.Changed changed ->
          throw new IllegalStateException("nothing changed where nothing was compared");
    }
    steps.add("answer", answer(finding));
    accepted.ofRule(finding.rule().name()).forEach(each -> accepted(steps, each));
    return steps.lines();
  }

  /** The steps of the rule on the whole set where a run had shown enough before its last case. */
  public static List<String> of(Stop stop, Rules rules) {
    Steps steps = new Steps();
    steps.add("stopped", stop.words());
    steps.add(
        "e-value",
        "of \"worse\": "
            + stop.evidence().text()
            + " at most; a HOLD needs "
            + Math.round(stop.needed()));
    stop.interval()
        .ifPresent(
            i ->
                steps.add(
                    "betting",
                    Numbers.level(i.level())
                        + " interval "
                        + Steps.number(i.lo())
                        + " to "
                        + Steps.number(i.hi())
                        + ", whenever one stops; minus the margin is "
                        + Steps.number(-rules.margin())));
    steps.add("answer", stop.answer() + ".");
    return steps.lines();
  }

  private void wholeSet() {
    PairedValues values = pairs(rules.onWholeSet());
    Optional<Interval> toShip = values.interval(rules.shipLevel());
    Optional<Interval> toHold = values.interval(rules.holdLevel());
    if (toShip.isEmpty() || toHold.isEmpty()) {
      steps.add("interval", "none: too few cases or clusters for the level. INCONCLUSIVE.");
      return;
    }
    if (rules.look().wholeSet() < 1) {
      steps.add(
          "look",
          "may spend "
              + rules.look().wholeSet()
              + " of the error: level 1 - (1 - "
              + rules.level()
              + ") * "
              + rules.look().wholeSet()
              + " = "
              + Steps.number(rules.holdLevel()));
    }
    steps.interval(values, toShip.get());
    if (rules.candidates() > 1) {
      steps.add(
          "candidates",
          rules.candidates()
              + " share the error of a SHIP: level 1 - (1 - "
              + rules.holdLevel()
              + ") / "
              + rules.candidates()
              + " = "
              + Steps.number(rules.shipLevel()));
      steps.interval(values, toHold.get());
    }
    boolean ships = toShip.get().isAbove(-rules.margin());
    steps.add(
        "to ship",
        "is "
            + Steps.number(toShip.get().lo())
            + " > "
            + Steps.number(-rules.margin())
            + " (minus the margin)? "
            + (ships ? "yes: SHIP." : "no."));
    if (!ships) {
      boolean holds = toHold.get().isBelow(0);
      steps.add(
          "to hold",
          "is "
              + Steps.number(toHold.get().hi())
              + " < 0? "
              + (holds ? "yes: HOLD." : "no: INCONCLUSIVE."));
    }
    open(rules.onWholeSet(), comparison.atWorst().n() - values.n());
    steps.add("critical", critical());
  }

  private void open(GateRule rule, int cases) {
    if (cases > 0) {
      steps.add(
          "open",
          Numbers.count(cases, "case")
              + " without a result: at worst "
              + limits(rule, Imputation.WORST)
              + ", at best "
              + limits(rule, Imputation.BEST)
              + "; an answer stands only if it is the same in both");
    }
  }

  private String limits(GateRule rule, Imputation imputation) {
    Optional<Interval> interval =
        rule.isFloor()
            ? imputation
                .cases(comparison.candidate(), RuleBook.measured(rule), rule.scope())
                .interval(rules.ruleLevel())
            : comparison.contrast(rule, imputation, rules.ruleLevel()).interval();
    return interval
        .map(i -> Steps.number(i.lo()) + " to " + Steps.number(i.hi()))
        .orElse("no interval");
  }

  private String critical() {
    List<String> reasons = new ArrayList<>(Forbidden.of(comparison.candidate()).reasons());
    reasons.addAll(CriticalCases.of(comparison).without(accepted).reasons());
    return reasons.isEmpty()
        ? "no critical case stands in the way."
        : String.join(" ", reasons) + " HOLD, whatever the interval says.";
  }

  private PairedValues pairs(GateRule rule) {
    PairedValues values =
        PairedValues.of(comparison.pairs(), RuleBook.measured(rule), rule.scope());
    steps.pairs(rule, values);
    return values;
  }

  private static void accepted(Steps steps, Acceptance acceptance) {
    steps.add(
        "accepted",
        "by " + acceptance.by() + " until " + acceptance.until() + ": it does not block.");
  }

  private void rule(GateRule rule) {
    RuleFinding finding =
        new RuleBook(rules)
            .of(comparison).stream().filter(f -> f.rule().equals(rule)).findFirst().orElseThrow();
    switch (finding.reading()) {
      case Reading.Missing missing -> steps.add("missing", missing.why() + ".");
      case Reading.Reached reached -> new FloorSteps(rules, steps).add(finding, reached);
      case Reading.Changed changed -> {
        switch (rule.measure()) {
          case Measure.OfScore score -> steps.interval(pairs(rule), changed.interval());
          case Observed observed -> steps.observed(observed, changed);
        }
        steps.add("margin", Steps.number(changed.margin()) + bound(finding, changed));
        steps.add("p", FloorSteps.p(rules, rule, "not worse", changed));
      }
    }
    open(rule, finding.open());
    steps.add("answer", answer(finding));
  }

  private static String answer(RuleFinding finding) {
    String tier =
        finding.rule().isBlocking()
            ? ""
            : " The rule is of tier "
                + finding.rule().tier().name().toLowerCase(Locale.ROOT)
                + " and blocks nothing.";
    return finding.answer() + ": " + finding.sentence() + tier;
  }

  /** What the rule declares, and how that became the margin. */
  private static String bound(RuleFinding finding, Reading.Changed changed) {
    String declared =
        switch (finding.rule().bound()) {
          case Bound.Margin margin -> Steps.number(margin.share());
          case Bound.PartOfBaseline part ->
              finding.rule().measure().unit() instanceof Unit.Ratio
                  ? "ln(1 + " + Steps.number(part.part()) + ")"
                  : Steps.number(part.part())
                      + " of the baseline's "
                      + Steps.number(changed.baseline());
          case Bound.Floor floor -> "a floor";
        };
    OptionalDouble low = finding.calibration().shrinkage();
    if (low.isPresent()) {
      return " = "
          + declared
          + " times "
          + Steps.number(low.getAsDouble())
          + ", the lower limit of J, down to hundredths of a point";
    }
    return finding.rule().bound() instanceof Bound.Margin ? " (as declared)" : " = " + declared;
  }
}
