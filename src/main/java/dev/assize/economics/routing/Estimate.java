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
   * @param least the least standard error
   */
  static Estimate of(Measured measured, int[] clusters, double least, double level) {
    return SplitMedian.of(measured.values(), measured.without(), clusters, least)
        .map(median -> new Estimate(median.estimate(), median.interval(level)))
        .orElseThrow();
  }
}
