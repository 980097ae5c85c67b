package dev.assize.economics.routing;

import java.util.Arrays;
import java.util.function.Function;

/**
 * What every course comes to for every key, summed over the cases of one half, as a whole and by
 * groups: what a fit or a measurement needs, also without one of the groups.
 */
final class Sums {

  private final Options options;
  private final double[][][] utility;
  private final double[][][] cost;
  private final int[][] cases;
  private final int groups;

  /**
   * Adds up.
   *
   * @param half the cases
   * @param group for each case of all the number of its group
   */
  Sums(Options options, int[] half, int[] group, int groups) {
    this.options = options;
    this.groups = groups;
    this.utility = sums(options, half, group, groups, Column::utility);
    this.cost = sums(options, half, group, groups, Column::cost);
    this.cases = new int[groups + 1][options.keys()];
    for (int i : half) {
      cases[group[i]][options.key()[i]]++;
      cases[groups][options.key()[i]]++;
    }
  }

  private static double[][][] sums(
      Options options, int[] half, int[] group, int groups, Function<Column, double[]> what) {
    boolean[] all = new boolean[options.columns().size()];
    Arrays.fill(all, true);
    return sums(options, half, group, groups, what, all);
  }

  /**
   * By group, key and column; the last group is all.
   *
   * @param wanted which columns are added up
   */
  static double[][][] sums(
      Options options,
      int[] half,
      int[] group,
      int groups,
      Function<Column, double[]> what,
      boolean[] wanted) {
    double[][][] sums = new double[groups + 1][options.keys()][wanted.length];
    double[] flat = new double[groups * options.keys()];
    int[] cell = new int[half.length];
    Arrays.setAll(cell, h -> group[half[h]] * options.keys() + options.key()[half[h]]);
    for (int c = 0; c < wanted.length; c++) {
      if (wanted[c]) {
        double[] values = what.apply(options.columns().get(c));
        Arrays.fill(flat, 0);
        for (int h = 0; h < half.length; h++) {
          flat[cell[h]] += values[half[h]];
        }
        for (int at = 0; at < flat.length; at++) {
          sums[at / options.keys()][at % options.keys()][c] = flat[at];
          sums[groups][at % options.keys()][c] += flat[at];
        }
      }
    }
    return sums;
  }

  /** The best course for each key by all of the half. */
  int[] fit() {
    return options.fit(utility[groups], cost[groups], cases[groups]);
  }

  /** The same without one group. */
  int[] fitWithout(int group) {
    return options.fit(
        less(utility[groups], utility[group]), less(cost[groups], cost[group]), less(cases, group));
  }

  private static double[][] less(double[][] all, double[][] part) {
    double[][] rest = new double[all.length][];
    for (int k = 0; k < all.length; k++) {
      rest[k] = all[k].clone();
      for (int c = 0; c < rest[k].length; c++) {
        rest[k][c] -= part[k][c];
      }
    }
    return rest;
  }

  private int[] less(int[][] counts, int group) {
    int[] rest = counts[groups].clone();
    for (int k = 0; k < rest.length; k++) {
      rest[k] -= counts[group][k];
    }
    return rest;
  }
}
