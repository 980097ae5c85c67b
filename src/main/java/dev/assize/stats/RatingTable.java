package dev.assize.stats;

import java.util.Arrays;

/**
 * How two raters sorted the same items into the same categories: rows are the first rater's,
 * columns the second's. Where categories have an order, theirs is that of the rows.
 */
public final class RatingTable {

  private final int[][] counts;
  private final int total;

  private RatingTable(int[][] counts, int total) {
    this.counts = counts;
    this.total = total;
  }

  /**
   * A table of counts.
   *
   * @param counts as many rows as columns, at least two
   * @throws IllegalArgumentException if the table is not square or a count is negative
   */
  public static RatingTable of(int[][] counts) {
    Require.within("categories", counts.length, 2, Integer.MAX_VALUE);
    int total = 0;
    for (int[] row : counts) {
      if (row.length != counts.length) {
        throw new IllegalArgumentException(
            counts.length + " rows, and a row of " + row.length + " counts");
      }
      for (int count : row) {
        Require.count("count", count);
        total = Math.addExact(total, count);
      }
    }
    return new RatingTable(Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new), total);
  }

  /** How many items there are. */
  public int total() {
    return total;
  }

  /** How many categories there are. */
  public int categories() {
    return counts.length;
  }

  /** How many items the first put into one category and the second into the other. */
  int count(int first, int second) {
    return counts[first][second];
  }

  /** The share of items on which both agree; NaN without items. */
  public double agreement() {
    int alike = 0;
    for (int i = 0; i < counts.length; i++) {
      alike += counts[i][i];
    }
    return (double) alike / total;
  }

  /** The share of items that the first put into each category. */
  double[] firstShares() {
    return Arrays.stream(counts).mapToDouble(row -> Arrays.stream(row).sum() / sum()).toArray();
  }

  /** The share of items that the second put into each category. */
  double[] secondShares() {
    double[] shares = new double[counts.length];
    for (int[] row : counts) {
      for (int j = 0; j < row.length; j++) {
        shares[j] += row[j] / sum();
      }
    }
    return shares;
  }

  private double sum() {
    return total;
  }
}
