package dev.assize.economics.routing;

import dev.assize.stats.Interval;
import dev.assize.stats.SplitMedian;
import java.util.Optional;

/**
 * A figure that was measured on cases from which nothing was learned.
 *
 * @param value the median over splits
 * @param interval empty where all cases agree
 */
public record Estimate(double value, Optional<Interval> interval) {

  /**
   * Of what was measured.
   *
   * @param scale by how much a case may come out differently by what is learned
   */
  static Estimate of(Measured measured, int[] clusters, double scale, double level) {
    return SplitMedian.of(measured.values(), measured.without(), clusters, scale)
        .map(median -> new Estimate(median.estimate(), median.interval(level)))
        .orElseThrow();
  }
}
