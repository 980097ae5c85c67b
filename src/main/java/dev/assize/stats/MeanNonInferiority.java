package dev.assize.stats;

import java.util.Optional;

/**
 * The one-sided test that the candidate's mean score is not lower by the margin or more, with
 * clustered errors.
 *
 * <p>The hypothesis to reject is {@code mean <= -margin}; {@code t = (mean + margin) / CR1} with
 * {@code G-1} degrees of freedom. It is rejected at {@code a} exactly when the lower limit of the
 * two-sided {@code 1-2a} interval of {@link ClusteredMean} lies above {@code -margin}.
 *
 * @param margin the smallest worsening that matters, 0 or more, in the unit of the differences
 * @param t the statistic; large means not worse
 * @param p the one-sided p-value
 */
public record MeanNonInferiority(double margin, double t, PValue p) {

  /**
   * Tests one mean; empty when all clusters agree, as a spread of 0 is no proof of certainty.
   *
   * @throws IllegalArgumentException if the margin is negative, NaN or above 1e100
   */
  public static Optional<MeanNonInferiority> of(ClusteredMean mean, double margin) {
    Require.within("margin", margin, 0, Differences.LARGEST);
    return mean.t(-margin).stream().mapToObj(t -> of(mean, margin, t)).findFirst();
  }

  private static MeanNonInferiority of(ClusteredMean mean, double margin, double t) {
    return new MeanNonInferiority(margin, t, StudentT.upperTail(t, mean.degreesOfFreedom()));
  }
}
