package dev.assize.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * The mean difference of scores at equal length: what is left when a judge's liking for long
 * replies is taken out.
 *
 * <p>Scores {@code d_i} are regressed on length differences {@code x_i}; the line's value at {@code
 * x = 0} is {@code a = mean(d) - b mean(x)}, {@code b = S_xd / S_xx}. Its error is clustered:
 * {@code CR1² = G/(G-1) sum_c (sum_{i in c} w_i u_i)²} with residuals {@code u_i} and {@code w_i =
 * 1/N - mean(x)(x_i - mean(x))/S_xx}, t with {@code G-1} degrees of freedom. Zero stands for
 * replies of equal length, so lengths are not centred on their mean, where the line would only give
 * back the raw mean.
 *
 * <p>After Y. Dubois, B. Galambosi, P. Liang, T. Hashimoto, "Length-controlled AlpacaEval" (2024),
 * as a linear model; CR1: A. C. Cameron, D. L. Miller, Journal of Human Resources 50 (2015)
 * 317-372.
 *
 * @param raw the mean difference as it is, with its errors
 * @param atEqualLength the mean difference at equal length, with its errors
 * @param slope what one unit of length is worth in score
 */
public record LengthAdjusted(ClusteredMean raw, ClusteredMean atEqualLength, double slope) {
  private static final double ROUNDING = 1e-14;

  /**
   * Fits the line; empty with fewer than three cases or two clusters, and when all length
   * differences are equal.
   *
   * @param differences of scores, candidate minus baseline, one per case
   * @param lengths the differences of length, candidate minus baseline, in any unit
   * @param cluster for each case the number of its cluster
   * @throws IllegalArgumentException if the lengths of the arrays differ, or a value is NaN or
   *     above 1e100 in size
   */
  public static Optional<LengthAdjusted> of(double[] differences, double[] lengths, int[] cluster) {
    Differences scores = Differences.of(differences, cluster);
    Differences given = Differences.of(lengths, cluster);
    Optional<ClusteredMean> raw = ClusteredMean.of(scores);
    if (raw.isEmpty() || scores.cases() < 3 || !Differences.ofIndependent(lengths).hasSpread()) {
      return Optional.empty();
    }
    return Optional.of(fit(raw.get(), differences, lengths, given.mean().orElseThrow(), cluster));
  }

  private static LengthAdjusted fit(
      ClusteredMean raw, double[] d, double[] x, double meanX, int[] cluster) {
    int n = d.length;
    double[] squares = new double[n];
    double[] products = new double[n];
    for (int i = 0; i < n; i++) {
      squares[i] = (x[i] - meanX) * (x[i] - meanX);
      products[i] = (x[i] - meanX) * (d[i] - raw.mean());
    }
    double sxx = ExactSum.of(squares);
    double slope = ExactSum.of(products) / sxx;
    double rounding = ROUNDING * (largest(d) + Math.abs(slope) * largest(x));
    double[] influence = new double[n];
    for (int i = 0; i < n; i++) {
      double residual = d[i] - raw.mean() - slope * (x[i] - meanX);
      double weight = 1.0 / n - meanX * (x[i] - meanX) / sxx;
      influence[i] = Math.abs(residual) <= rounding ? 0 : residual * weight;
    }
    double mean = raw.mean() - slope * meanX + 0.0;
    return new LengthAdjusted(raw, errors(raw, mean, influence, cluster), slope + 0.0);
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }

  private static ClusteredMean errors(
      ClusteredMean raw, double mean, double[] influence, int[] cluster) {
    double[] sums = Clusters.of(cluster).sums(influence);
    for (int c = 0; c < sums.length; c++) {
      sums[c] *= sums[c];
    }
    double squares = ExactSum.of(sums);
    int clusters = raw.clusters();
    return new ClusteredMean(
        raw.cases(),
        clusters,
        mean,
        Math.sqrt(squares),
        Math.sqrt(squares * clusters / (clusters - 1.0)));
  }
}
