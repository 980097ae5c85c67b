package dev.assize.stats;

import java.util.Optional;

/**
 * Wilson's score interval for the mean of values between 0 and 1 over clusters: as {@link
 * ClusteredTango} for one side alone, near 0 and 1 not misled by skew.
 *
 * <p>{@code n = N / effect} cases of which the mean share passes, and Student's quantile with
 * {@code G-1} degrees of freedom in place of the normal one. E. L. Korn, B. I. Graubard, Survey
 * Methodology 24 (1998) 193-201; compared with others in N. Dean, M. Pagano, Journal of Survey
 * Statistics and Methodology 3 (2015) 484-503.
 *
 * @param effect how many times larger the variance is than that of independent cases that pass or
 *     fail
 * @param mean over cases, 0 to 1
 * @param degreesOfFreedom {@code G - 1}
 */
public record ClusteredWilson(DesignEffect effect, double mean, int degreesOfFreedom) {

  /**
   * Empty with fewer than two clusters. Defined also where all clusters agree.
   *
   * @param shares values between 0 and 1
   * @throws IllegalArgumentException if a value is not between 0 and 1
   */
  public static Optional<ClusteredWilson> of(Differences shares) {
    Require.within("sum of values below 0", shares.lost(), 0, 0);
    return shares.clusters() < 2
        ? Optional.empty()
        : Optional.of(
            new ClusteredWilson(
                DesignEffect.ofShares(shares), shares.mean().orElseThrow(), shares.clusters() - 1));
  }

  /**
   * The interval of the mean; within [0, 1].
   *
   * @param level the two-sided confidence level, such as 0.90
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public Interval interval(double level) {
    double reach = StudentT.twoSided(level, degreesOfFreedom);
    return Wilson.interval(mean, effect.effectiveCases(), reach, level);
  }

  /**
   * The one-sided p-value of "not below the floor", from {@code z = (mean - floor) / √(floor (1 -
   * floor) / n)}: at most {@code a} exactly when the {@code 1-2a} interval does not reach above it.
   *
   * @param floor strictly between 0 and 1
   * @throws IllegalArgumentException if the floor is outside its range
   */
  public PValue below(double floor) {
    Require.openUnit("floor", floor);
    double z = (mean - floor) / Math.sqrt(floor * (1 - floor) / effect.effectiveCases());
    return StudentT.upperTail(0.0 - z, degreesOfFreedom);
  }
}
