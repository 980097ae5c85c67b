package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.regression.RuleFinding.Reading;
import dev.assize.stats.CorrectedDifference;
import dev.assize.stats.Interval;

/** Puts what a rule found into words. */
final class RuleSentences {

  private RuleSentences() {}

  /** One sentence that begins with the rule's name. */
  static String of(GateRule rule, Reading reading, int tests, String verdict) {
    return rule.name()
        + ": "
        + switch (reading) {
          case Reading.Changed changed ->
              change(rule.measure().unit(), changed, tests) + "; " + verdict + beside(changed);
          case Reading.Reached reached -> level(rule, reached, tests) + "; " + verdict;
          case Reading.Missing missing -> missing.why() + ".";
        };
  }

  /** What was measured, without a stop. */
  static String measured(Unit unit, Reading reading) {
    return switch (reading) {
      case Reading.Changed changed -> measured(unit, changed);
      case Reading.Reached reached -> measured(reached);
      case Reading.Missing missing -> missing.why();
    };
  }

  /** {@code -1.4 (90 % interval -4.4 to +0.5)}. */
  static String inHumanPoints(CorrectedDifference found) {
    return Numbers.signedPoints(found.value())
        + " ("
        + Numbers.level(found.interval().level())
        + " interval "
        + new Unit.Points().limits(found.interval())
        + ")";
  }

  private static String beside(Reading.Changed changed) {
    return changed.note().isEmpty() ? "" : " " + changed.note() + ".";
  }

  private static String change(Unit unit, Reading.Changed changed, int tests) {
    return measured(unit, changed)
        + ", adjusted p "
        + changed.adjusted().text()
        + of(tests)
        + "; the rule allows "
        + unit.allowed(changed.margin());
  }

  private static String measured(Unit unit, Reading.Changed changed) {
    return unit.change(changed.difference())
        + " ("
        + Numbers.level(changed.interval().level())
        + " interval "
        + unit.limits(changed.interval())
        + ") on "
        + Numbers.count(changed.n(), "paired case");
  }

  private static String measured(Reading.Reached reached) {
    return Numbers.percent(reached.value())
        + " ("
        + limits(reached.interval(), Numbers.percent(reached.interval().lo()))
        + Numbers.percent(reached.interval().hi())
        + ") on "
        + Numbers.count(reached.n(), "case");
  }

  private static String level(GateRule rule, Reading.Reached reached, int tests) {
    return measured(reached)
        + ", adjusted p "
        + reached.adjusted().text()
        + of(tests)
        + "; the floor is "
        + Numbers.percent(((Bound.Floor) rule.bound()).share());
  }

  private static String of(int tests) {
    return " of " + Numbers.count(tests, "test");
  }

  private static String limits(Interval interval, String lo) {
    return Numbers.level(interval.level()) + " interval " + lo + " to ";
  }

  /** Where open cases could change what the decided ones say. */
  static String unlessOpen(Answer decided, int open) {
    return (decided == Answer.SHIP ? "kept" : "broken")
        + " so far, but "
        + (open > 0 ? Numbers.count(open, "case") : "trials")
        + " without a result could change that.";
  }

  static String verdict(Answer answer) {
    return switch (answer) {
      case SHIP -> "kept.";
      case HOLD -> "broken.";
      case INCONCLUSIVE -> "these cases cannot tell.";
    };
  }
}
