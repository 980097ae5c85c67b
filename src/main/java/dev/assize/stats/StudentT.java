package dev.assize.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t distribution: its quantiles, and its tail where a double underflows. */
final class StudentT {
  /** Below it the plain tail loses digits to underflow. */
  private static final double TINY = 1e-290;

  private static final double FAR = 1e100;
  private static final double NEGLIGIBLE = 1e-17;

  private StudentT() {}

  /** The t that a two-sided interval of this level reaches out: 2.262 for 0.95 and 9. */
  static double twoSided(double level, int degreesOfFreedom) {
    Require.openUnit("level", level);
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
  }

  /** The probability of a value further from 0 than {@code t}, on either side. */
  static PValue bothTails(double t, int degreesOfFreedom) {
    double ln = upperTail(Math.abs(t), degreesOfFreedom).ln();
    return new PValue(Math.min(0, ln + Math.log(2)));
  }

  /**
   * The probability of a value above {@code t}, for finite {@code t}.
   *
   * <p>Far out by the hypergeometric series of the incomplete beta function, with {@code x = v/(v +
   * t²)}: {@code f(t) t/v (1 + (v+1)/(v+2) x + (v+1)(v+3)/((v+2)(v+4)) x² + ...)} (Abramowitz and
   * Stegun 1964, 26.5.4 and 26.7.1).
   */
  static PValue upperTail(double t, int degreesOfFreedom) {
    TDistribution distribution = TDistribution.of(degreesOfFreedom);
    double tail = distribution.survivalProbability(t);
    if (tail > TINY) {
      return PValue.of(tail);
    }
    double v = degreesOfFreedom;
    double x = v / (v + t * t);
    double term = 1;
    double series = 1;
    for (int k = 1; term > NEGLIGIBLE * series; k++) {
      term *= x * (v + 2 * k - 1) / (v + 2 * k);
      series += term;
    }
    // Beyond FAR the square overflows, and the density falls as the power -(v + 1) of t.
    double near = Math.min(t, FAR);
    double lnDensity = distribution.logDensity(near) - (v + 1) * Math.log(t / near);
    return new PValue(lnDensity + Math.log(t / v) + Math.log(series));
  }
}
