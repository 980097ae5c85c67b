package dev.assize.economics.routing;

import dev.assize.stats.ClusteredMean;
import dev.assize.stats.Differences;
import dev.assize.stats.PValue;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The least standard error of a gain where the splits of these cases show none: other cases might
 * have taught something else. It is the larger one of what a single cluster can move, and of what
 * the next best subject is behind, times the chance that half as many cases would prefer it.
 */
final class Unseen {

  private final List<Column> columns;
  private final int usual;
  private final int[] clusters;
  private final int next;

  /**
   * Looks for the next best.
   *
   * @param usual the position of the best single subject
   */
  Unseen(Field field, int usual) {
    this.columns = field.columns();
    this.usual = usual;
    this.clusters = field.clusters();
    int best = usual == 0 ? 1 : 0;
    for (int s = 0; s < columns.size(); s++) {
      if (s != usual && mean(columns.get(s).utility()) > mean(columns.get(best).utility())) {
        best = s;
      }
    }
    this.next = best;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  /** By one figure of the courses. */
  double of(Function<Column, double[]> what) {
    double clusterCount = Arrays.stream(clusters).distinct().count();
    double behind =
        Math.abs(mean(what.apply(columns.get(usual))) - mean(what.apply(columns.get(next))));
    return Math.max(range(what) / clusterCount, behind * reversal());
  }

  private double reversal() {
    double[] ahead = columns.get(usual).utility().clone();
    Arrays.setAll(ahead, i -> ahead[i] - columns.get(next).utility()[i]);
    return ClusteredMean.of(Differences.of(ahead, clusters))
        .flatMap(ClusteredMean::reversal)
        .map(PValue::value)
        .orElse(0.0);
  }

  /** How far the subjects lie apart on a case: the root of the mean square. */
  private double range(Function<Column, double[]> what) {
    double squares = 0;
    for (int at = 0; at < clusters.length; at++) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (Column column : columns) {
        least = Math.min(least, what.apply(column)[at]);
        most = Math.max(most, what.apply(column)[at]);
      }
      squares += (most - least) * (most - least);
    }
    return Math.sqrt(squares / clusters.length);
  }
}
