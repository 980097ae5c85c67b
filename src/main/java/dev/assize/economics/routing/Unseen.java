package dev.assize.economics.routing;

import dev.assize.stats.ClusteredMean;
import dev.assize.stats.Differences;
import dev.assize.stats.PValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The least standard error of a gain where the splits of these cases show none: other cases might
 * have taught something else. It is the largest one of three: what a single cluster can move; what
 * any other subject is behind the best one, times the chance that half as many cases would prefer
 * it; and, where another may in truth be the best, as much as an interval must reach to hold that.
 */
final class Unseen {

  /** Of the interval within which a subject is taken to lie. */
  private static final double LEVEL = 0.95;

  private final List<Column> columns;
  private final Column usual;
  private final int[] clusters;

  /**
   * Prepares.
   *
   * @param usual the position of the best single subject
   */
  Unseen(Field field, int usual) {
    this.columns = field.columns();
    this.usual = columns.get(usual);
    this.clusters = field.clusters();
  }

  /** By one figure of the courses. */
  double of(Function<Column, double[]> what) {
    double clusterCount = Arrays.stream(clusters).distinct().count();
    return Math.max(
        range(what) / clusterCount,
        columns.stream()
            .filter(each -> each != usual)
            .mapToDouble(rival -> moved(rival, what))
            .max()
            .orElse(0));
  }

  /** If the rival were the best. */
  private double moved(Column rival, Function<Column, double[]> what) {
    Optional<ClusteredMean> chosen = ahead(rival, Column::utility);
    Optional<ClusteredMean> ahead = ahead(rival, what);
    double reversal = chosen.flatMap(ClusteredMean::reversal).map(PValue::value).orElse(0.0);
    return Math.max(
        ahead.map(each -> Math.abs(each.mean())).orElse(0.0) * reversal,
        ahead.map(ClusteredMean::cr1).orElse(0.0) * chosen.map(Unseen::open).orElse(0.0));
  }

  /** How much of its interval lies beyond no difference: 1 where two are level, 0 if decided. */
  private static double open(ClusteredMean ahead) {
    double off = Math.abs(ahead.mean());
    return ahead
        .interval(LEVEL)
        .map(each -> (each.hi() - each.lo()) / 2)
        .map(reach -> Math.max(0, 1 - off / reach))
        .orElse(0.0);
  }

  private Optional<ClusteredMean> ahead(Column rival, Function<Column, double[]> what) {
    double[] ahead = what.apply(usual).clone();
    double[] behind = what.apply(rival);
    Arrays.setAll(ahead, i -> ahead[i] - behind[i]);
    return ClusteredMean.of(Differences.of(ahead, clusters));
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
