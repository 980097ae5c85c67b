package dev.assize.stats;

import java.util.OptionalDouble;

/**
 * How differently a judge would have to treat the two sides before its decision about them turns.
 *
 * <p>A decision from judged verdicts takes the judge to err alike on both sides. If instead its
 * sensitivity were {@code δ1} higher on the candidate, the judged difference would be {@code θ δ1}
 * too high; if its specificity were {@code δ0} lower, {@code (1 - θ) δ0}, with θ the candidate's
 * true pass rate. The decision turns where that takes up the slack between the deciding limit and
 * its bound; there θ is the corrected pass rate less {@code slack / J}.
 *
 * @param slack judged points between the deciding limit and its bound: above 0 for a limit above it
 * @param passRate the candidate's true pass rate where the decision turns, 0 to 1
 * @param judge what was measured on other replies than the candidate's
 */
public record TippingPoint(double slack, double passRate, JudgeAccuracy judge) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is not kept
   */
  public TippingPoint {
    Require.within("slack", slack, -2, 2);
    Require.within("pass rate", passRate, 0, 1);
  }

  /**
   * Of a limit of the judged difference against a bound: the lower limit against minus the margin
   * times J for a SHIP, the upper limit against 0 for a HOLD.
   *
   * @param limit of the judged difference, -1 to 1
   * @param bound that the limit was held against, -1 to 1
   * @param candidate judged passes of the candidate
   * @throws IllegalArgumentException if a number is outside its range or the judge's J is not above
   *     0: no decision comes from such a judge
   */
  public static TippingPoint of(
      double limit, double bound, Proportion candidate, JudgeAccuracy judge) {
    Require.within("limit", limit, -1, 1);
    Require.within("bound", bound, -1, 1);
    Require.within("the judge's J", judge.youden(), Double.MIN_VALUE, 1);
    double slack = limit - bound;
    double corrected = RoganGladen.estimate(candidate, judge).orElseThrow();
    double turned = Math.clamp(corrected - slack / judge.youden(), 0.0, 1.0);
    return new TippingPoint(slack, turned, judge);
  }

  /**
   * The candidate's sensitivity less the baseline's at which the decision turns, all else alike:
   * above 0 for a limit above its bound. Empty when no sensitivity from 0 to 1 turns it.
   */
  public OptionalDouble sensitivityGap() {
    return within(slack / passRate, judge.sensitivity().share());
  }

  /**
   * The candidate's specificity less the baseline's at which the decision turns, all else alike:
   * below 0 for a limit above its bound. Empty when no specificity from 0 to 1 turns it.
   */
  public OptionalDouble specificityGap() {
    return within(-slack / (1 - passRate), judge.specificity().share());
  }

  private static OptionalDouble within(double gap, double measured) {
    double other = measured + gap;
    return other >= 0 && other <= 1 ? OptionalDouble.of(gap + 0.0) : OptionalDouble.empty();
  }
}
