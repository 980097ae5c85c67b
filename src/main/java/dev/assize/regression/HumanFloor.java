package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.regression.RuleFinding.Family;
import dev.assize.regression.RuleFinding.Reading;
import dev.assize.stats.Interval;
import dev.assize.stats.JudgeAccuracy;
import dev.assize.stats.Proportion;
import dev.assize.stats.RoganGladen;
import dev.assize.stats.Wilson;
import java.util.Optional;

/**
 * A judged pass rate in human points, corrected for how the judge errs, to be held against a floor.
 *
 * @param cases as many that stand alone as would tell as much as those that were judged
 * @param interval whose lower limit must lie above the floor to keep it
 * @param toBreak whose upper limit must lie below the floor to break it, at the rule's share of the
 *     error
 */
public record HumanFloor(int cases, Interval interval, Interval toBreak) {

  /** Empty where the judge is no better than guessing. */
  public static Optional<HumanFloor> of(
      Reading.Reached reached, JudgeAccuracy judge, Family family) {
    int cases = effective(reached);
    Proportion judged = new Proportion((int) Math.round(reached.value() * cases), cases);
    double share = 1 - 2 * family.budget() / Math.max(1, family.tests());
    return RoganGladen.byLimits(judged, judge, reached.interval().level())
        .flatMap(
            keeps ->
                RoganGladen.byLimits(judged, judge, share)
                    .map(breaks -> new HumanFloor(cases, keeps, breaks)));
  }

  /** The most cases for which Wilson's interval is no narrower than the one that was found. */
  private static int effective(Reading.Reached reached) {
    double width = reached.interval().width();
    double level = reached.interval().level();
    int least = 1;
    int most = Math.max(1, reached.n());
    while (least < most) {
      int middle = (least + most + 1) / 2;
      if (Wilson.ofShare(reached.value(), middle, level).width() >= width - 1e-12) {
        least = middle;
      } else {
        most = middle - 1;
      }
    }
    return least;
  }

  /** What people would say of the floor. */
  Answer answer(double floor) {
    if (interval.isAbove(floor)) {
      return Answer.SHIP;
    }
    return toBreak.isBelow(floor) ? Answer.HOLD : Answer.INCONCLUSIVE;
  }

  /** {@code In human points 63.1 to 78.0 (90 % interval)}. */
  String words() {
    return "In human points "
        + Numbers.points(interval.lo())
        + " to "
        + Numbers.points(interval.hi())
        + " ("
        + Numbers.level(interval.level())
        + " interval)";
  }

  /** How it was worked out. */
  String steps(Reading.Reached reached, JudgeAccuracy judge) {
    return "(value + specificity - 1) / J = ("
        + Steps.number(reached.value())
        + " + "
        + Steps.number(judge.specificity().share())
        + " - 1) / "
        + Steps.number(judge.youden())
        + "; to keep the floor "
        + Steps.number(interval.lo())
        + " to "
        + Steps.number(interval.hi())
        + ", to break it up to "
        + Steps.number(toBreak.hi())
        + ", over "
        + cases
        + " effective cases";
  }
}
