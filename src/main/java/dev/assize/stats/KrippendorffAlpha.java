package dev.assize.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Krippendorff's alpha: agreement of any number of raters, each of whom may have rated some items
 * only.
 *
 * <p>{@code 1 - Do/De}: the mean squared distance of two ratings of one item, over that of two
 * ratings whatever they are of. A pair of an item with m ratings counts {@code 1/(m - 1)}; items
 * with one rating say nothing. The interval draws whole items again and again and reads off the
 * percentiles; draws in which all ratings are alike have no alpha and are left out.
 *
 * <p>K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011); the interval: A. Zapf
 * and others, BMC Medical Research Methodology 16:93 (2016).
 */
public final class KrippendorffAlpha {

  /** Enough for limits that two seeds print alike to two decimals. */
  public static final int RESAMPLES = 2_000;

  private final Scale scale;
  private final double[] values;

  /** Items with the same ratings are one pattern, so that draws cost little. */
  private final List<int[]> patterns = new ArrayList<>();

  /** The patterns of the items that are drawn as one. */
  private final int[][] units;

  private final int[] times;

  /** What the distance of two ratings means. */
  public enum Scale {
    /** The same or not. */
    NOMINAL,
    /** How many ratings lie between. */
    ORDINAL,
    /** The difference. */
    INTERVAL,
    /** The difference over the sum, for amounts of 0 or more. */
    RATIO
  }

  private KrippendorffAlpha(Ratings ratings, Scale scale, int[] cluster) {
    if (cluster.length != ratings.items()) {
      throw new IllegalArgumentException(
          cluster.length + " clusters of " + ratings.items() + " items");
    }
    this.scale = scale;
    this.values = ratings.values();
    Map<String, Integer> known = new LinkedHashMap<>();
    Map<Integer, List<Integer>> of = new LinkedHashMap<>();
    for (int i = 0; i < ratings.items(); i++) {
      int[] row = ratings.counts(i);
      if (Ratings.size(row) >= 2) {
        of.computeIfAbsent(cluster[i], number -> new ArrayList<>())
            .add(
                known.computeIfAbsent(
                    Arrays.toString(row),
                    text -> {
                      patterns.add(row);
                      return patterns.size() - 1;
                    }));
      }
    }
    this.units =
        of.values().stream()
            .map(unit -> unit.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.times = new int[patterns.size()];
    Arrays.stream(units).flatMapToInt(Arrays::stream).forEach(pattern -> times[pattern]++);
  }

  private static int[] alone(Ratings ratings) {
    return IntStream.range(0, ratings.items()).toArray();
  }

  /** The estimate, at most 1; empty when no item has two ratings, or all ratings are alike. */
  public static OptionalDouble of(Ratings ratings, Scale scale) {
    KrippendorffAlpha alpha = new KrippendorffAlpha(ratings, scale, alone(ratings));
    return alpha.over(alpha.times);
  }

  /** The interval from {@link #RESAMPLES} draws. */
  public static Optional<Interval> interval(Ratings ratings, Scale scale, double level, long seed) {
    return interval(ratings, scale, level, seed, RESAMPLES);
  }

  /**
   * The same where items stand or fall together, as replies to one case do: whole clusters are
   * drawn.
   *
   * @param cluster for each item the number of its cluster
   * @throws IllegalArgumentException if there is not one number per item, or an argument is outside
   *     its range
   */
  public static Optional<Interval> interval(
      Ratings ratings, Scale scale, int[] cluster, double level, long seed) {
    return new KrippendorffAlpha(ratings, scale, cluster).interval(level, seed, RESAMPLES);
  }

  /**
   * The percentile interval. Empty where there is no estimate, where no two raters ever differ,
   * with fewer than {@link FewClusters#LEAST} items, and where the draws are too few for the level.
   *
   * @param level the two-sided confidence level, such as 0.95
   * @param seed decides the draws
   * @param resamples how many, at least 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static Optional<Interval> interval(
      Ratings ratings, Scale scale, double level, long seed, int resamples) {
    return new KrippendorffAlpha(ratings, scale, alone(ratings)).interval(level, seed, resamples);
  }

  private Optional<Interval> interval(double level, long seed, int resamples) {
    Require.openUnit("level", level);
    Require.within("resamples", resamples, 1, Integer.MAX_VALUE);
    OptionalDouble estimate = over(times);
    return estimate.isEmpty() || estimate.getAsDouble() == 1 || units.length < FewClusters.LEAST
        ? Optional.empty()
        : drawn(level, seed, resamples);
  }

  private Optional<Interval> drawn(double level, long seed, int resamples) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] drawn = new double[resamples];
    int found = 0;
    for (int r = 0; r < resamples; r++) {
      int[] again = new int[times.length];
      for (int i = 0; i < units.length; i++) {
        for (int pattern : units[random.nextInt(units.length)]) {
          again[pattern]++;
        }
      }
      OptionalDouble alpha = over(again);
      if (alpha.isPresent()) {
        drawn[found++] = alpha.getAsDouble();
      }
    }
    double[] sorted = Arrays.copyOf(drawn, found);
    Arrays.sort(sorted);
    return Percentiles.of(sorted, level);
  }

  /** Alpha of the items when each pattern occurs so many times. */
  private OptionalDouble over(int[] often) {
    int q = values.length;
    double[] totals = new double[q];
    for (int p = 0; p < often.length; p++) {
      for (int k = 0; k < q; k++) {
        totals[k] += (double) often[p] * patterns.get(p)[k];
      }
    }
    double n = Arrays.stream(totals).sum();
    double[][] distance = distances(totals);
    double observed = 0;
    for (int p = 0; p < often.length; p++) {
      observed += often[p] * within(patterns.get(p), distance);
    }
    double expected = 0;
    for (int c = 0; c < q; c++) {
      for (int k = c + 1; k < q; k++) {
        expected += totals[c] * totals[k] * distance[c][k];
      }
    }
    return expected == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - (n - 1) * observed / expected);
  }

  private static double within(int[] pattern, double[][] distance) {
    double sum = 0;
    for (int c = 0; c < pattern.length; c++) {
      for (int k = c + 1; pattern[c] > 0 && k < pattern.length; k++) {
        sum += (double) pattern[c] * pattern[k] * distance[c][k];
      }
    }
    return sum / (Ratings.size(pattern) - 1);
  }

  private double[][] distances(double[] totals) {
    int q = values.length;
    double[][] distance = new double[q][q];
    for (int c = 0; c < q; c++) {
      for (int k = c + 1; k < q; k++) {
        double apart = apart(c, k, totals);
        distance[c][k] = apart * apart;
      }
    }
    return distance;
  }

  private double apart(int c, int k, double[] totals) {
    return switch (scale) {
      case NOMINAL -> 1;
      case INTERVAL -> values[k] - values[c];
      case RATIO ->
          values[c] + values[k] == 0 ? 0 : (values[k] - values[c]) / (values[k] + values[c]);
      case ORDINAL -> {
        double between = (totals[c] + totals[k]) / 2;
        for (int g = c + 1; g < k; g++) {
          between += totals[g];
        }
        yield between;
      }
    };
  }
}
