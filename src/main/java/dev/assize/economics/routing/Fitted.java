package dev.assize.economics.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Options fitted on each half of each split, and measured on the other: with all cases, and once
 * without each group of them, which tells how much hangs on which cases were drawn.
 */
final class Fitted {

  private final Options options;
  private final Halves halves;
  private final List<int[]> fits = new ArrayList<>();

  /** By split and half, then by the group that is left out. */
  private final List<int[][]> without = new ArrayList<>();

  Fitted(Options options, Halves halves) {
    this.options = options;
    this.halves = halves;
    for (int s = 0; s < halves.splits(); s++) {
      for (boolean half : new boolean[] {true, false}) {
        Sums sums = new Sums(options, halves.half(s, half), halves.group(), halves.groups());
        fits.add(sums.fit());
        int[][] others = new int[halves.groups()][];
        Arrays.setAll(others, sums::fitWithout);
        without.add(others);
      }
    }
  }

  /** First half, second half, split by split. */
  List<int[]> fits() {
    return fits;
  }

  /** What was measured by one figure of the courses. */
  Measured measured(Function<Column, double[]> what) {
    int cases = options.key().length;
    double[][] values = new double[halves.splits()][cases];
    double[][] rest = new double[halves.splits()][halves.groups()];
    List<double[]> columns = options.columns().stream().map(what).toList();
    for (int s = 0; s < halves.splits(); s++) {
      take(values[s], columns, fits.get(2 * s), halves.half(s, false));
      take(values[s], columns, fits.get(2 * s + 1), halves.half(s, true));
      add(rest[s], what, without.get(2 * s), halves.half(s, false));
      add(rest[s], what, without.get(2 * s + 1), halves.half(s, true));
      double[] sums = rest[s];
      Arrays.setAll(sums, g -> sums[g] / (cases - halves.sizes()[g]));
    }
    return new Measured(values, rest);
  }

  private void take(double[] values, List<double[]> columns, int[] choice, int[] measured) {
    Arrays.stream(measured).forEach(i -> values[i] = columns.get(choice[options.key()[i]])[i]);
  }

  private void add(
      double[] totals, Function<Column, double[]> what, int[][] choices, int[] measured) {
    boolean[] chosen = new boolean[options.columns().size()];
    for (int[] choice : choices) {
      Arrays.stream(choice).forEach(column -> chosen[column] = true);
    }
    double[][][] sums = Sums.sums(options, measured, halves.group(), halves.groups(), what, chosen);
    for (int g = 0; g < totals.length; g++) {
      for (int k = 0; k < options.keys(); k++) {
        int choice = choices[g][k];
        totals[g] += sums[totals.length][k][choice] - sums[g][k][choice];
      }
    }
  }
}
