package dev.assize.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Where a series changed, found afterwards and without knowing how often: e-divisive with its
 * permutation test. The series is split where both parts are furthest apart, then its parts, as
 * long as a split is larger than those of series in which each part is shuffled.
 *
 * <p>With parts {@code X} of {@code n} values up to the split and {@code Y} of the {@code m} values
 * behind it up to any end: {@code nm/(n+m) (2 mean|X-Y| - mean|X-X'| - mean|Y-Y'|)}, the means over
 * pairs of different values. D. S. Matteson, N. A. James, JASA 109 (2014) 334-345.
 *
 * @param splits from the first to the last
 */
public record ChangePoints(List<Split> splits) {

  /** No part is shorter: of one value nobody knows how it is spread. */
  static final int SHORTEST = 2;

  /**
   * One change.
   *
   * @param at the index from 0 of the first value behind it
   * @param statistic the distance of both parts, in the unit of the values
   * @param p of the permutation test at the moment when it was found
   */
  public record Split(int at, double statistic, PValue p) {}

  public ChangePoints {
    splits = List.copyOf(splits);
  }

  /**
   * Looks for changes.
   *
   * @param alpha a split with a larger p-value ends the search; strictly between 0 and 1
   * @param seed decides the shuffles
   * @param draws how many shuffles, at least 1
   * @throws IllegalArgumentException if an argument is outside its range or a value is NaN
   */
  public static ChangePoints of(double[] series, double alpha, long seed, int draws) {
    Require.openUnit("alpha", alpha);
    Require.within("draws", draws, 1, Integer.MAX_VALUE - 1);
    Arrays.stream(series)
        .forEach(
            value -> Require.within("value", value, -Differences.LARGEST, Differences.LARGEST));
    SplittableRandom random = new SplittableRandom(seed);
    TreeMap<Integer, Split> found = new TreeMap<>();
    while (true) {
      int[] bounds = bounds(found.keySet(), series.length);
      Optional<Split> best = best(series, bounds);
      if (best.isEmpty()) {
        return new ChangePoints(List.copyOf(found.values()));
      }
      Split split = best.get();
      PValue p = shuffled(series, bounds, split.statistic(), random, draws, alpha);
      if (!p.isAtMost(alpha)) {
        return new ChangePoints(List.copyOf(found.values()));
      }
      found.put(split.at(), new Split(split.at(), split.statistic(), p));
    }
  }

  /**
   * The largest split of the whole series, whether or not chance explains it; empty with fewer than
   * four values, and where all are equal.
   */
  public static Optional<Split> largest(double... series) {
    return best(series, new int[] {0, series.length});
  }

  private static int[] bounds(Iterable<Integer> splits, int length) {
    List<Integer> bounds = new ArrayList<>(List.of(0));
    splits.forEach(bounds::add);
    bounds.add(length);
    return bounds.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Optional<Split> best(double[] series, int[] bounds) {
    List<Split> best = new ArrayList<>();
    for (int i = 1; i < bounds.length; i++) {
      int from = bounds[i - 1];
      SplitSearch.in(Arrays.copyOfRange(series, from, bounds[i]))
          .map(split -> new Split(from + split.at(), split.statistic(), split.p()))
          .ifPresent(best::add);
    }
    return best.stream().max(Comparator.comparingDouble(Split::statistic));
  }

  /** What is known to lie above alpha is 1: the search ends there, and the rest is not drawn. */
  private static PValue shuffled(
      double[] series,
      int[] bounds,
      double seen,
      SplittableRandom random,
      int draws,
      double alpha) {
    double[] values = series.clone();
    int far = 1;
    for (int draw = 0; draw < draws; draw++) {
      if (far > alpha * (draws + 1)) {
        return PValue.ONE;
      }
      for (int i = 1; i < bounds.length; i++) {
        shuffle(values, bounds[i - 1], bounds[i], random);
      }
      double largest = best(values, bounds).map(Split::statistic).orElse(0.0);
      far += largest >= seen * (1 - 1e-12) ? 1 : 0;
    }
    return PValue.of((double) far / (draws + 1));
  }

  private static void shuffle(double[] values, int from, int to, SplittableRandom random) {
    for (int i = to - 1; i > from; i--) {
      int j = from + random.nextInt(i - from + 1);
      double moved = values[i];
      values[i] = values[j];
      values[j] = moved;
    }
  }
}
