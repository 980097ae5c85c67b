package dev.assize.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What any number of raters said of each item, some of them of some items only. Who said it does
 * not matter here; items that nobody rated are left out.
 */
public final class Ratings {

  private final double[] values;
  private final int[][] counts;

  private Ratings(double[] values, int[][] counts) {
    this.values = values;
    this.counts = counts;
  }

  /**
   * Ratings by item.
   *
   * @param items for each item the ratings it was given, in any order; none where nobody rated it
   * @throws IllegalArgumentException if a rating is not finite
   */
  public static Ratings of(double[][] items) {
    double[] values = Arrays.stream(items).flatMapToDouble(Arrays::stream).distinct().toArray();
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a rating must be finite, found " + value);
      }
    }
    Arrays.sort(values);
    List<int[]> counts = new ArrayList<>();
    for (double[] item : items) {
      if (item.length > 0) {
        int[] row = new int[values.length];
        for (double rating : item) {
          row[Arrays.binarySearch(values, rating)]++;
        }
        counts.add(row);
      }
    }
    return new Ratings(values, counts.toArray(new int[0][]));
  }

  /**
   * Two raters of each item; the categories are 0, 1, 2 and so on, whether or not anybody used
   * them.
   */
  public static Ratings of(RatingTable table) {
    int q = table.categories();
    List<int[]> counts = new ArrayList<>();
    for (int i = 0; i < q; i++) {
      for (int j = 0; j < q; j++) {
        int[] row = new int[q];
        row[i]++;
        row[j]++;
        for (int k = table.count(i, j); k > 0; k--) {
          counts.add(row);
        }
      }
    }
    double[] values = new double[q];
    Arrays.setAll(values, i -> i);
    return new Ratings(values, counts.toArray(new int[0][]));
  }

  /** How many items somebody rated. */
  public int items() {
    return counts.length;
  }

  /** How many items two or more raters rated: only these can show agreement. */
  public int paired() {
    return (int) Arrays.stream(counts).filter(row -> size(row) >= 2).count();
  }

  /** The different ratings, in ascending order. */
  double[] values() {
    return values.clone();
  }

  /** How often an item was given each of the values. */
  int[] counts(int item) {
    return counts[item];
  }

  static int size(int[] row) {
    return Arrays.stream(row).sum();
  }
}
