package dev.assize.regression;

import dev.assize.base.Place;

/**
 * One thing that the gate asks of a candidate beside the margin on the whole set.
 *
 * @param name as reports and commands call it; names are unique
 * @param least the fewest cases by which the rule may be answered, at least 1; below it the rule's
 *     answer is missing
 * @param missing what a missing answer means
 * @param place where it is written
 */
public record GateRule(
    String name,
    Measure measure,
    Scope scope,
    Bound bound,
    Tier tier,
    int least,
    Missing missing,
    Place place) {

  /** What a rule that cannot be answered does to the decision. */
  public enum Missing {
    /** It takes a SHIP away. */
    INCONCLUSIVE,
    /** It is told, and decides nothing. */
    IGNORE
  }

  /** The name of a rule that has none of its own: {@code pass rate, category refunds, floor}. */
  public static String nameOf(Measure measure, Scope scope, Bound bound) {
    return measure.words() + ", " + scope.words() + (bound instanceof Bound.Floor ? ", floor" : "");
  }

  public boolean isFloor() {
    return bound instanceof Bound.Floor;
  }

  public boolean isBlocking() {
    return tier == Tier.BLOCK;
  }
}
