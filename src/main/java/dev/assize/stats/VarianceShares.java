package dev.assize.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * How much of the variance of scores lies between cases, and how much between repeats of one case:
 * what more repeats could and could not remove.
 *
 * <p>Within: the mean over cases of their variance over repeats. Between: the variance of the case
 * means, less what the repeats contribute to it, {@code mean(s_i² / k_i)}; not below 0. All with
 * {@code n-1}.
 *
 * @param between the variance of the true case means, 0 or more
 * @param within the variance of one repeat around its case's mean, 0 or more
 */
public record VarianceShares(double between, double within) {
  private static final double ROUNDING = 1e-14;

  /** Checks the ranges. */
  public VarianceShares {
    Require.within("between", between, 0, Double.MAX_VALUE);
    Require.within("within", within, 0, Double.MAX_VALUE);
  }

  /**
   * The shares in repeated scores. Cases with a single repeat are left out; empty with fewer than
   * two others.
   *
   * @param repeats one row per case, as long as it has repeats
   * @throws IllegalArgumentException if a score is NaN or above 1e100 in size
   */
  public static Optional<VarianceShares> of(double[][] repeats) {
    for (double[] row : repeats) {
      for (double score : row) {
        Require.within("score", score, -Differences.LARGEST, Differences.LARGEST);
      }
    }
    double[][] repeated =
        Arrays.stream(repeats).filter(row -> row.length >= 2).toArray(double[][]::new);
    if (repeated.length < 2) {
      return Optional.empty();
    }
    double[] means = Arrays.stream(repeated).mapToDouble(VarianceShares::mean).toArray();
    double[] own = Arrays.stream(repeated).mapToDouble(VarianceShares::variance).toArray();
    double[] ofMeans = new double[own.length];
    Arrays.setAll(ofMeans, i -> own[i] / repeated[i].length);
    return Optional.of(new VarianceShares(Math.max(0, variance(means) - mean(ofMeans)), mean(own)));
  }

  private static double mean(double[] values) {
    return ExactSum.of(values) / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    return ExactSum.of(
            Arrays.stream(values)
                .map(value -> Math.abs(value - mean) <= ROUNDING * largest ? 0 : value - mean)
                .map(deviation -> deviation * deviation)
                .toArray())
        / (values.length - 1);
  }

  /** Within's share of both, 0 to 1; 0 where nothing varies. Above 0.3, three repeats pay. */
  public double withinShare() {
    return within == 0 ? 0 : within / (between + within);
  }
}
