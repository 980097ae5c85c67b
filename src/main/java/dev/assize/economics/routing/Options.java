package dev.assize.economics.routing;

import java.util.Arrays;
import java.util.List;

/**
 * The courses that a route may take, and what it must decide by: for each key, such as a category,
 * one of the courses. A cascade has one key, and a course for each threshold. Keys count from 0.
 */
final class Options {

  /** A key with fewer cases to learn from takes the course that is best for all. */
  static final int LEAST = 10;

  private final List<Column> columns;
  private final int[] key;
  private final int keys;

  Options(List<Column> columns, int[] key, int keys) {
    this.columns = columns;
    this.key = key;
    this.keys = keys;
  }

  List<Column> columns() {
    return columns;
  }

  int[] key() {
    return key;
  }

  int keys() {
    return keys;
  }

  static Options always(Column column) {
    return new Options(List.of(column), new int[column.utility().length], 1);
  }

  /**
   * The best course for each key, learned from some cases; of equal ones the cheaper, then first.
   */
  int[] fit(int[] learned) {
    return new Sums(this, learned, new int[key.length], 1).fit();
  }

  /**
   * The same by sums.
   *
   * @param utility by key and column
   * @param cost likewise
   * @param cases by key
   */
  int[] fit(double[][] utility, double[][] cost, int[] cases) {
    int usual = best(overKeys(utility), overKeys(cost));
    int[] choice = new int[keys];
    Arrays.setAll(choice, k -> cases[k] < LEAST ? usual : best(utility[k], cost[k]));
    return choice;
  }

  private double[] overKeys(double[][] sums) {
    double[] all = new double[columns.size()];
    for (double[] of : sums) {
      Arrays.setAll(all, c -> all[c] + of[c]);
    }
    return all;
  }

  /** The best course for all cases alike. */
  int usual(int[] learned) {
    return new Options(columns, new int[key.length], 1).fit(learned)[0];
  }

  private static int best(double[] utility, double[] cost) {
    int best = 0;
    for (int c = 1; c < utility.length; c++) {
      if (utility[c] > utility[best] || utility[c] == utility[best] && cost[c] < cost[best]) {
        best = c;
      }
    }
    return best;
  }
}
