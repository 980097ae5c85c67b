package dev.assize.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * The mean over cases of something that was learned on one half of them and measured on the other,
 * over several random splits: the median of the splits' means, with an interval that knows
 * clusters, how much the splits disagree, and how much hangs on which cases were drawn.
 *
 * <p>In each split every case is measured once, by what was learned without it. Of split {@code s}
 * let {@code m_s} be the mean and {@code se_s} its clustered error (CR1), {@code m} the median of
 * the {@code m_s} and {@code a} their average. The variance is the larger one of two: the median of
 * {@code se_s² + (m_s - m)²}; and the jackknife's {@code (J-1)/J sum (a_j - mean of a_j)²}, where
 * {@code a_j} is the average over the splits if the {@code j}-th group of clusters is left out of
 * learning and measuring, as what is learned depends on the cases, too; and the square of a least
 * error, since where all splits learn the same nobody has seen how rarely they do not. The interval
 * is that of Student's t with {@code J - 1} degrees of freedom around both the median and the
 * average: where some splits learn something else than most, the median lies beside the average,
 * which alone is free of bias.
 *
 * <p>V. Chernozhukov and others, "Double/debiased machine learning", The Econometrics Journal 21
 * (2018) C1-C68, definition 3.3; the jackknife: B. Efron, C. Stein, Annals of Statistics 9 (1981)
 * 586-596. How often the interval holds the truth is simulated in {@code
 * docs/simulations-economics.md}.
 *
 * @param splits how many
 * @param groups of clusters that were left out in turn, J
 * @param estimate the median of the splits' means
 * @param average of the splits' means
 * @param error the standard error; 0 where nothing has any spread
 */
public record SplitMedian(int splits, int groups, double estimate, double average, double error) {
  /** What is left of equal values by rounding. */
  private static final double ROUNDING = 1e-12;

  /**
   * Of several splits; empty with fewer than two clusters.
   *
   * @param values for each split one per case
   * @param without for each split and each of two groups of clusters or more, the mean where that
   *     group is left out of learning and measuring
   * @param cluster for each case the number of its cluster
   * @param least the least standard error, 0 or more
   * @throws IllegalArgumentException if there is no split, fewer than two groups, or a split has
   *     another number of cases or groups
   */
  public static Optional<SplitMedian> of(
      double[][] values, double[][] without, int[] cluster, double least) {
    Require.within("least error", least, 0, Differences.LARGEST);
    Require.within("splits", values.length, 1, Integer.MAX_VALUE);
    Require.within("splits without groups", without.length, values.length, values.length);
    Clusters clusters = Clusters.of(cluster);
    return clusters.count() < 2
        ? Optional.empty()
        : Optional.of(
            of(values, without, numbered(clusters, cluster.length), clusters.count())
                .atLeast(least));
  }

  private SplitMedian atLeast(double least) {
    return new SplitMedian(splits, groups, estimate, average, Math.max(error, least));
  }

  /** The numbers of the clusters from 0, case by case. */
  private static int[] numbered(Clusters clusters, int cases) {
    int[] number = new int[cases];
    int[][] positions = clusters.positions();
    for (int c = 0; c < positions.length; c++) {
      for (int i : positions[c]) {
        number[i] = c;
      }
    }
    return number;
  }

  private static SplitMedian of(double[][] values, double[][] without, int[] number, int clusters) {
    double[] means = new double[values.length];
    double[] squares = new double[values.length];
    int[] sizes = new int[clusters];
    Arrays.stream(number).forEach(c -> sizes[c]++);
    for (int s = 0; s < values.length; s++) {
      Require.within("cases of a split", values[s].length, number.length, number.length);
      means[s] = Arrays.stream(values[s]).sum() / number.length;
      squares[s] = squaredError(values[s], means[s], sizes, number);
    }
    double median = median(means);
    double[] variances = new double[values.length];
    Arrays.setAll(variances, s -> squares[s] + (means[s] - median) * (means[s] - median));
    return new SplitMedian(
        values.length,
        without[0].length,
        median + 0.0,
        Arrays.stream(means).sum() / means.length + 0.0,
        Math.sqrt(Math.max(jackknifed(without), median(variances))));
  }

  /** {@code (J-1)/J} times the sum of squares is {@code J-1} times the population variance. */
  private static double jackknifed(double[][] without) {
    int groups = without[0].length;
    Require.within("groups", groups, 2, Integer.MAX_VALUE);
    double[] averages = new double[groups];
    for (double[] split : without) {
      Require.within("groups of a split", split.length, groups, groups);
      Arrays.setAll(averages, g -> averages[g] + split[g] / without.length);
    }
    Moments moments = Moments.of(groups, g -> averages[g]);
    boolean alike = moments.variance() <= ROUNDING * ROUNDING * moments.mean() * moments.mean();
    return alike ? 0 : (groups - 1.0) * moments.variance();
  }

  private static double squaredError(double[] values, double mean, int[] sizes, int[] number) {
    double[] sums = new double[sizes.length];
    double largest = 0;
    for (int i = 0; i < values.length; i++) {
      sums[number[i]] += values[i];
      largest = Math.max(largest, Math.abs(values[i]));
    }
    double squares = 0;
    for (int c = 0; c < sums.length; c++) {
      double residual = sums[c] - sizes[c] * mean;
      squares += Math.abs(residual) <= ROUNDING * sizes[c] * largest ? 0 : residual * residual;
    }
    double cases = values.length;
    return squares * sums.length / (sums.length - 1.0) / (cases * cases);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * The interval; empty where the error is 0, as no spread is no proof of certainty.
   *
   * @param level the two-sided confidence level, such as 0.95
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public Optional<Interval> interval(double level) {
    double reach = StudentT.twoSided(level, groups - 1) * error;
    return error == 0
        ? Optional.empty()
        : Optional.of(
            new Interval(
                Math.min(estimate, average) - reach, Math.max(estimate, average) + reach, level));
  }

  /**
   * The two-sided p-value of "no difference": at most {@code a} exactly when the {@code 1-a}
   * interval leaves out 0. 1 where the error is 0.
   */
  public PValue differs() {
    return differsFrom(0);
  }

  /** The same of "as much as the value", which is finite. */
  public PValue differsFrom(double value) {
    double one = estimate - value;
    double other = average - value;
    boolean apart = one > 0 && other > 0 || one < 0 && other < 0;
    double nearest = Math.min(Math.abs(one), Math.abs(other));
    return apart && error > 0 ? StudentT.bothTails(nearest / error, groups - 1) : PValue.ONE;
  }
}
