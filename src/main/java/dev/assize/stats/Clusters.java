package dev.assize.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Which cases belong together: the positions of cases, cluster by cluster. */
final class Clusters {
  /** The positions, those of one cluster next to each other. */
  private final int[] cases;

  /** For each cluster the index in {@code cases} after its last one. */
  private final int[] ends;

  private Clusters(int[] cases, int[] ends) {
    this.cases = cases;
    this.ends = ends;
  }

  /** The clusters in the order of their numbers. */
  static Clusters of(int[] cluster) {
    int[] cases =
        IntStream.range(0, cluster.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> cluster[i]))
            .mapToInt(i -> i)
            .toArray();
    int[] ends =
        IntStream.rangeClosed(1, cases.length)
            .filter(i -> i == cases.length || cluster[cases[i]] != cluster[cases[i - 1]])
            .toArray();
    return new Clusters(cases, ends);
  }

  /** How many clusters there are. */
  int count() {
    return ends.length;
  }

  int size(int c) {
    return ends[c] - start(c);
  }

  private int start(int c) {
    return c == 0 ? 0 : ends[c - 1];
  }

  /**
   * The sum over each cluster, rounded once.
   *
   * @throws IllegalArgumentException if there is not one value per case
   */
  double[] sums(double[] values) {
    if (values.length != cases.length) {
      throw new IllegalArgumentException(
          values.length + " values, but cluster numbers for " + cases.length);
    }
    double[] sums = new double[count()];
    for (int c = 0; c < sums.length; c++) {
      ExactSum sum = new ExactSum();
      for (int i = start(c); i < ends[c]; i++) {
        sum.add(values[cases[i]]);
      }
      sums[c] = sum.rounded();
    }
    return sums;
  }

  /** For each cluster the positions of its cases. */
  int[][] positions() {
    int[][] positions = new int[count()][];
    Arrays.setAll(positions, c -> Arrays.copyOfRange(cases, start(c), ends[c]));
    return positions;
  }

  /** For each case the mean of its cluster. */
  double[] means(double[] values) {
    double[] sums = sums(values);
    double[] means = new double[values.length];
    for (int c = 0; c < sums.length; c++) {
      for (int i = start(c); i < ends[c]; i++) {
        means[cases[i]] = sums[c] / size(c);
      }
    }
    return means;
  }
}
