package dev.assize.stats;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A chi-square statistic with its p-value.
 *
 * @param statistic 0 or more
 * @param p the probability of one at least as large when the sides are equal
 */
public record ChiSquare(double statistic, PValue p) {

  /** Below it the plain tail loses digits to underflow. */
  private static final double TINY = 1e-290;

  private static final double NEGLIGIBLE = 1e-17;

  /** Of one degree of freedom, the square of a standard normal variate: as far out as that goes. */
  static ChiSquare of(double statistic) {
    return new ChiSquare(statistic, Normal.bothTails(Math.sqrt(statistic)));
  }

  /**
   * Of so many degrees of freedom; far out by the asymptotic series of the incomplete gamma
   * function (Abramowitz and Stegun 1964, 6.5.32), whose terms fall fast there.
   *
   * @param statistic 0 or more
   * @param degrees of freedom, 1 or more
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static ChiSquare of(double statistic, int degrees) {
    Require.within("statistic", statistic, 0, Differences.LARGEST);
    Require.within("degrees", degrees, 1, Integer.MAX_VALUE);
    ChiSquaredDistribution distribution = ChiSquaredDistribution.of(degrees);
    double tail = distribution.survivalProbability(statistic);
    if (tail > TINY) {
      return new ChiSquare(statistic, PValue.of(tail));
    }
    double x = statistic / 2;
    double term = 1;
    double series = 1;
    for (double power = degrees / 2.0 - 1; Math.abs(term) > NEGLIGIBLE * series; power--) {
      term *= power / x;
      series += term;
    }
    // The density is x^(a-1) e^-x / (2 gamma(a)), which is half of what the tail begins with.
    return new ChiSquare(
        statistic, new PValue(distribution.logDensity(statistic) + Math.log(2 * series)));
  }
}
