package dev.assize.report.svg;

import dev.assize.base.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rows of a forest plot, and what is known of all of them together. */
record ForestRows(List<ForestPlot.Group> groups, double margin) {

  /** An interval that tells next to nothing does not set the scale; it runs off the plot. */
  private static final double TOO_WIDE = 0.5;

  ForestRows {
    groups = groups.stream().filter(group -> !group.rows().isEmpty()).toList();
  }

  /** An axis that holds zero, the margin and every interval that tells something. */
  Scale scale(double from, double to) {
    List<Estimate.Measured> telling =
        measured().filter(m -> m.interval().width() < TOO_WIDE).toList();
    List<Estimate.Measured> fitted = telling.isEmpty() ? measured().toList() : telling;
    double lo = fitted.stream().mapToDouble(m -> m.interval().lo()).min().orElse(0);
    double hi = fitted.stream().mapToDouble(m -> m.interval().hi()).max().orElse(0);
    hi = Math.max(hi, 0.5 * margin);
    // The margin's value stands left of it.
    lo = Math.min(lo, -1.3 * margin - 0.1 * (hi + margin));
    lo = Math.min(lo, -1.1 * widest());
    return Scale.of(lo, hi, from, to);
  }

  private double widest() {
    return rows().mapToDouble(row -> row.margin(margin)).max().orElse(margin);
  }

  private Stream<ForestPlot.Row> rows() {
    return groups.stream().flatMap(ForestPlot.Group::shown);
  }

  /** Whether some row has a margin of its own. */
  boolean hasOwn() {
    return rows().anyMatch(ForestPlot.Row::hasOwn);
  }

  Stream<Estimate.Measured> measured() {
    return rows()
        .map(ForestPlot.Row::estimate)
        .filter(Estimate.Measured.class::isInstance)
        .map(Estimate.Measured.class::cast);
  }

  /** The half side of a row's square: it grows with the cases behind it. */
  double half(Estimate.Measured measured) {
    int largest = measured().mapToInt(Estimate.Measured::n).max().orElse(1);
    return 2.5 + 3.5 * Math.sqrt(measured.n() / (double) Math.max(1, largest));
  }

  /** The row that changed most for the worse or least for the better; empty without one. */
  List<ForestPlot.Row> worst() {
    return rows()
        .filter(row -> row.estimate() instanceof Estimate.Measured)
        .min(Comparator.comparingDouble(row -> ((Estimate.Measured) row.estimate()).value()))
        .map(List::of)
        .orElse(List.of());
  }

  /** How many rows changed beyond doubt. */
  String telling() {
    long worse = measured().filter(m -> m.interval().isBelow(0)).count();
    long better = measured().filter(m -> m.interval().isAbove(0)).count();
    return Numbers.count(worse)
        + " of "
        + Numbers.count(measured().count(), "interval")
        + " below zero, "
        + Numbers.count(better)
        + " above.";
  }

  /** {@code 90 % interval}, where all are of one level. */
  String interval() {
    List<Double> levels = measured().map(m -> m.interval().level()).distinct().toList();
    return levels.size() == 1 ? Numbers.level(levels.getFirst()) + " interval" : "Interval";
  }

  /** Whether any row has a p-value. */
  boolean isTested() {
    return measured().anyMatch(m -> !m.p().isEmpty());
  }
}
