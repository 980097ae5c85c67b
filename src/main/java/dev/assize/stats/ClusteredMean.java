package dev.assize.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The mean of paired differences with standard errors that know which cases belong together, and
 * the t interval and test from them.
 *
 * <p>With {@code r_c} the sum over cluster {@code c} of {@code d_i - mean}: {@code CR0² = sum r_c²
 * / N²} and {@code CR1² = CR0² G/(G-1)}; t has {@code G-1} degrees of freedom. Where every case is
 * its own cluster CR1 is the ordinary standard error and the test is the paired t test.
 *
 * <p>K.-Y. Liang, S. L. Zeger, Biometrika 73 (1986) 13-22; A. C. Cameron, D. L. Miller, Journal of
 * Human Resources 50 (2015) 317-372. On real evaluations the clustered error is up to three times
 * the naive one.
 *
 * @param cases how many differences, N
 * @param clusters how many clusters, G, at least 2
 * @param mean the mean over cases, in the unit of the differences
 * @param cr0 the standard error without correction
 * @param cr1 the standard error corrected for few clusters; 0 when all clusters agree
 */
public record ClusteredMean(int cases, int clusters, double mean, double cr0, double cr1) {

  /** Empty with fewer than two clusters: one cluster says nothing about the next. */
  public static Optional<ClusteredMean> of(Differences differences) {
    int clusters = differences.clusters();
    if (clusters < 2) {
      return Optional.empty();
    }
    int cases = differences.cases();
    double squares = ExactSum.of(Arrays.stream(differences.residuals()).map(r -> r * r).toArray());
    double cr0 = Math.sqrt(squares) / cases;
    double cr1 = Math.sqrt(squares * clusters / (clusters - 1.0)) / cases;
    return Optional.of(new ClusteredMean(cases, clusters, differences.total() / cases, cr0, cr1));
  }

  /** {@code G - 1}. */
  public int degreesOfFreedom() {
    return clusters - 1;
  }

  /**
   * The t interval by CR1; empty when all clusters agree, as a spread of 0 is no proof of
   * certainty.
   *
   * @param level the two-sided confidence level, such as 0.90
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public Optional<Interval> interval(double level) {
    double reach = StudentT.twoSided(level, degreesOfFreedom()) * cr1;
    return cr1 == 0
        ? Optional.empty()
        : Optional.of(new Interval(mean - reach, mean + reach, level));
  }

  /**
   * The t statistic of a hypothesis, {@code (mean - hypothesis) / CR1}; empty when all clusters
   * agree.
   *
   * @throws IllegalArgumentException if the hypothesis is NaN or larger than 1e100
   */
  public OptionalDouble t(double hypothesis) {
    Require.within("hypothesis", hypothesis, -Differences.LARGEST, Differences.LARGEST);
    double t = (mean - hypothesis) / cr1;
    return cr1 == 0 ? OptionalDouble.empty() : OptionalDouble.of(t + 0.0);
  }

  /**
   * The chance that half as many new cases would show the other sign: Student's tail beyond {@code
   * |mean| / (CR1 √3)}, as the mean of half as many has twice the variance, and this one is itself
   * not known better than to {@code CR1}. Empty when all clusters agree.
   */
  public Optional<PValue> reversal() {
    return cr1 == 0
        ? Optional.empty()
        : Optional.of(
            StudentT.upperTail(Math.abs(mean) / (cr1 * Math.sqrt(3)), degreesOfFreedom()));
  }

  /**
   * The two-sided p-value of the hypothesis that the true mean is this; empty when all clusters
   * agree.
   *
   * @throws IllegalArgumentException if the hypothesis is NaN or larger than 1e100
   */
  public Optional<PValue> pValue(double hypothesis) {
    return t(hypothesis).stream()
        .mapToObj(t -> StudentT.bothTails(t, degreesOfFreedom()))
        .findFirst();
  }
}
