package dev.assize.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * By how much a quantile of the candidate lies below the baseline's, such as the p95 of log
 * latencies, over pairs that belong together by cluster, with its percentile bootstrap interval.
 *
 * <p>Whole clusters are drawn with replacement, each with both of its sides, and both quantiles are
 * looked up in each draw: {@code q(baseline) - q(candidate)}, above 0 where the candidate's is
 * lower. Of logarithms this is minus the logarithm of the ratio of the quantiles.
 *
 * <p>A. C. Davison, D. V. Hinkley, Bootstrap Methods and their Application (1997), sections 2.4 and
 * 5.3; that quantiles may be drawn so: P. J. Bickel, D. A. Freedman, Annals of Statistics 9 (1981)
 * 1196-1217.
 */
public final class QuantileShift {

  private static final int DRAWS = 2_000;
  private static final double ROUNDING = 1e-9;

  private final Side baseline;
  private final Side candidate;
  private final int clusters;
  private final double share;

  /** The values of one side in ascending order, each with the number of its cluster. */
  private record Side(double[] values, int[] cluster) {

    static Side of(double[] values, int[] cluster) {
      int[] order =
          IntStream.range(0, values.length)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> values[i]))
              .mapToInt(Integer::intValue)
              .toArray();
      return new Side(
          IntStream.of(order).mapToDouble(i -> values[i]).toArray(),
          IntStream.of(order).map(i -> cluster[i]).toArray());
    }

    /** The smallest value that at least this share do not exceed. */
    double quantile(int[] times, double share) {
      long all = 0;
      for (int number : cluster) {
        all += times[number];
      }
      long needed = Math.max(1, (long) Math.ceil(share * all - ROUNDING));
      long below = 0;
      for (int i = 0; i < values.length; i++) {
        below += times[cluster[i]];
        if (below >= needed) {
          return values[i];
        }
      }
      throw new IllegalStateException("no value was drawn");
    }
  }

  private QuantileShift(double[] baseline, double[] candidate, int[] cluster, double share) {
    this.baseline = Side.of(baseline, cluster);
    this.candidate = Side.of(candidate, cluster);
    this.clusters = Arrays.stream(cluster).max().orElse(-1) + 1;
    this.share = share;
  }

  /**
   * Of pairs; empty when there are none.
   *
   * @param baseline finite, one per pair
   * @param candidate likewise
   * @param cluster for each pair the number of its cluster, from 0 without gaps
   * @param share strictly between 0 and 1: 0.95 for the p95
   * @throws IllegalArgumentException if the lengths differ or an argument is outside its range
   */
  public static Optional<QuantileShift> of(
      double[] baseline, double[] candidate, int[] cluster, double share) {
    Require.openUnit("share", share);
    if (baseline.length != candidate.length || baseline.length != cluster.length) {
      throw new IllegalArgumentException(
          baseline.length + ", " + candidate.length + " and " + cluster.length + " values");
    }
    for (double[] side : new double[][] {baseline, candidate}) {
      for (double value : side) {
        Require.within("value", value, -Differences.LARGEST, Differences.LARGEST);
      }
    }
    return baseline.length == 0
        ? Optional.empty()
        : Optional.of(new QuantileShift(baseline, candidate, cluster, share));
  }

  /** The baseline's quantile. */
  public double baseline() {
    return baseline.quantile(once(), share);
  }

  /** The candidate's. */
  public double candidate() {
    return candidate.quantile(once(), share);
  }

  /** The baseline's less the candidate's. */
  public double shift() {
    return baseline() - candidate();
  }

  private int[] once() {
    int[] times = new int[clusters];
    Arrays.fill(times, 1);
    return times;
  }

  /**
   * The interval of the shift; empty with fewer than two clusters.
   *
   * @param level the two-sided confidence level, such as 0.90
   * @param seed decides the draws
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public Optional<Interval> interval(double level, long seed) {
    Require.openUnit("level", level);
    if (clusters < 2) {
      return Optional.empty();
    }
    double[] draws = draws(seed);
    int tail = (int) Math.floor((1 - level) / 2 * DRAWS + ROUNDING);
    return Optional.of(new Interval(draws[tail], draws[DRAWS - 1 - tail], level));
  }

  /** The one-sided p-value of "the candidate's is not higher", by the same draws. */
  public PValue worse(long seed) {
    if (shift() >= 0 || clusters < 2) {
      return PValue.ONE;
    }
    long notHigher = Arrays.stream(draws(seed)).filter(draw -> draw >= 0).count();
    return PValue.of((notHigher + 1.0) / (DRAWS + 1.0));
  }

  private double[] draws(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] draws = new double[DRAWS];
    int[] times = new int[clusters];
    for (int draw = 0; draw < DRAWS; draw++) {
      Arrays.fill(times, 0);
      for (int i = 0; i < clusters; i++) {
        times[random.nextInt(clusters)]++;
      }
      draws[draw] = baseline.quantile(times, share) - candidate.quantile(times, share);
    }
    Arrays.sort(draws);
    return draws;
  }
}
