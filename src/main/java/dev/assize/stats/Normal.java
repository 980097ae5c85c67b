package dev.assize.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The standard normal distribution: its quantiles, and its upper tail where a double underflows.
 */
final class Normal {
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  /** Beyond this the continued fraction holds all digits, and the plain tail soon becomes 0. */
  private static final double FAR = 30;

  private Normal() {}

  /** The value that a standard normal variate does not exceed with probability {@code p}. */
  static double quantile(double p) {
    Require.openUnit("probability", p);
    return STANDARD.inverseCumulativeProbability(p);
  }

  /** The probability of a value of at most {@code z}. */
  static double cumulative(double z) {
    return STANDARD.cumulativeProbability(z);
  }

  /** The z that a two-sided interval of this level reaches out: 1.96 for 0.95. */
  static double twoSided(double level) {
    Require.openUnit("level", level);
    return STANDARD.inverseSurvivalProbability((1 - level) / 2);
  }

  /**
   * The probability of a value above {@code z}, for finite {@code z}.
   *
   * <p>Far out by Laplace's continued fraction {@code phi(z) / (z + 1/(z + 2/(z + 3/(z + ...))))}
   * (Abramowitz and Stegun 1964, 26.2.14).
   */
  static PValue upperTail(double z) {
    if (z < FAR) {
      return PValue.of(STANDARD.survivalProbability(z));
    }
    double fraction = z;
    for (int k = 10; k >= 1; k--) {
      fraction = z + k / fraction;
    }
    return new PValue(-z * z / 2 - Math.log(2 * Math.PI) / 2 - Math.log(fraction));
  }

  /** The probability of a value at least {@code z} away from 0, for {@code z} of 0 or more. */
  static PValue bothTails(double z) {
    return new PValue(Math.min(0, upperTail(z).ln() + Math.log(2)));
  }
}
