package dev.assize.stats;

import java.util.Optional;

/** The best single split of a series, over all splits and all ends of the second part. */
final class SplitSearch {

  /** {@code sums[i][j]}: the distances of the first {@code i} values from the first {@code j}. */
  private final double[][] sums;

  private final int length;

  private SplitSearch(double[] series) {
    length = series.length;
    sums = new double[length + 1][length + 1];
    for (int i = 1; i <= length; i++) {
      double row = 0;
      for (int j = 1; j <= length; j++) {
        row += Math.abs(series[i - 1] - series[j - 1]);
        sums[i][j] = sums[i - 1][j] + row;
      }
    }
  }

  /** Empty where the series is too short or all its values are equal. */
  static Optional<ChangePoints.Split> in(double[] series) {
    return new SplitSearch(series).best();
  }

  private Optional<ChangePoints.Split> best() {
    int at = -1;
    double largest = 0;
    for (int split = ChangePoints.SHORTEST; split <= length - ChangePoints.SHORTEST; split++) {
      for (int end = split + ChangePoints.SHORTEST; end <= length; end++) {
        double found = distance(split, end);
        if (found > largest) {
          largest = found;
          at = split;
        }
      }
    }
    return at < 0 ? Optional.empty() : Optional.of(new ChangePoints.Split(at, largest, PValue.ONE));
  }

  private double distance(int split, int end) {
    double n = split;
    double m = end - split;
    double first = sums[split][split];
    double across = sums[split][end] - first;
    double second = sums[end][end] - first - 2 * across;
    return n
        * m
        / (n + m)
        * (2 * across / (n * m) - first / (n * (n - 1)) - second / (m * (m - 1)));
  }
}
