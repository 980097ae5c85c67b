package dev.assize.stats;

/**
 * What repeats of the same cases do for a paired difference, before they are paid for.
 *
 * <p>{@code Var(mean difference) = (between + (within_baseline + within_candidate) / k) / N}, with
 * {@code between} the variance of the true differences of cases. Repeats of a case are not new
 * cases: they shrink only the second part. {@link NoiseParts#plan} makes one of what a run saw.
 *
 * @param cases N, at least 1
 * @param between the variance between cases of the true difference
 * @param within the variance of one repeat, baseline's and candidate's added
 */
public record RepeatPlan(int cases, double between, double within) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one of them is not kept
   */
  public RepeatPlan {
    Require.within("cases", cases, 1, Integer.MAX_VALUE);
    Require.within("between", between, 0, Differences.LARGEST);
    Require.within("within", within, 0, Differences.LARGEST);
  }

  /**
   * The standard error of the mean difference with {@code k} repeats of each case on both sides.
   *
   * @throws IllegalArgumentException if {@code k} is below 1
   */
  public double standardError(int k) {
    Require.within("k", k, 1, Integer.MAX_VALUE);
    return Math.sqrt((between + within / k) / cases);
  }

  /**
   * The difference found with this power by a two-sided test: {@code (z_{1-a/2} + z_{power})} times
   * the standard error.
   *
   * @throws IllegalArgumentException if level or power is not strictly between 0 and 1
   */
  public double detectable(int k, double level, double power) {
    double reach = Normal.twoSided(level) + Normal.quantile(power);
    return Math.max(0, reach * standardError(k));
  }

  /**
   * How many cases with one repeat each would do as well as these with {@code k}: below {@code k}
   * times the cases, so new cases are the better buy where they can be had.
   */
  public double worthInCases(int k) {
    double once = standardError(1);
    double repeated = standardError(k);
    return repeated == 0 ? cases : cases * (once / repeated) * (once / repeated);
  }
}
