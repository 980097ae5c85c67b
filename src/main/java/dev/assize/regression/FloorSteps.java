package dev.assize.regression;

import dev.assize.regression.RuleFinding.Reading;

/** How a floor came to its answer, step by step: it needs no baseline. */
final class FloorSteps {

  private final Rules rules;
  private final Steps steps;

  FloorSteps(Rules rules, Steps steps) {
    this.rules = rules;
    this.steps = steps;
  }

  void add(RuleFinding finding, Reading.Reached reached) {
    GateRule rule = finding.rule();
    steps.add("cases", reached.n() + " of the candidate, " + rule.scope().words());
    steps.add("value", Steps.number(reached.value()) + " (" + rule.measure().words() + ")");
    steps.limits(reached.interval());
    steps.add("floor", Steps.number(((Bound.Floor) rule.bound()).share()));
    steps.add("p", p(rules, rule, "not below the floor", reached));
    if (finding.calibration() instanceof Calibration.Measured measured) {
      HumanFloor.of(reached, measured.accuracy(), finding.family())
          .ifPresent(human -> steps.add("human", human.steps(reached, measured.accuracy())));
    }
  }

  /** What the p-value of a rule is, and from where on the rule is broken. */
  static String p(Rules rules, GateRule rule, String hypothesis, Reading.Tested tested) {
    return "one-sided, of \""
        + hypothesis
        + "\": "
        + tested.worse()
        + ", raised with the other rules of its tier: "
        + tested.adjusted()
        + "; broken from "
        + (rule.isBlocking() ? RuleBook.blocking(rules.look()) : RuleBook.ALERTS)
        + " down";
  }
}
