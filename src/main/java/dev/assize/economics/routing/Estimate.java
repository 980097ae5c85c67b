package dev.assize.economics.routing;

import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import dev.assize.stats.SplitMedian;
import java.util.Optional;

/**
 * A figure that was measured on cases from which nothing was learned.
 *
 * @param level of its interval
 */
public record Estimate(SplitMedian median, double level) {

  /**
   * Of what was measured.
   *
   * @param least the least standard error
   */
  static Estimate of(Measured measured, int[] clusters, double least, double level) {
    return SplitMedian.of(measured.values(), measured.without(), clusters, least)
        .map(median -> new Estimate(median, level))
        .orElseThrow();
  }

  /** The median over splits. */
  public double value() {
    return median.estimate();
  }

  /** Empty where all cases agree. */
  public Optional<Interval> interval() {
    return median.interval(level);
  }

  /** The two-sided p-value of "no more than the value"; 1 where it is not more as measured. */
  PValue above(double least) {
    return value() > least ? median.differsFrom(least) : PValue.ONE;
  }

  /** The same of "no less than the value". */
  PValue below(double most) {
    return value() < most ? median.differsFrom(most) : PValue.ONE;
  }
}
