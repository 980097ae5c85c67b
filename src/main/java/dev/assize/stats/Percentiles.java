package dev.assize.stats;

import java.util.Optional;

/** Reads the limits of an interval off the estimates of many draws. */
final class Percentiles {

  private Percentiles() {}

  /**
   * The interval that leaves out as many draws at either end; empty where they are too few for the
   * level.
   *
   * @param sorted the estimates, in ascending order
   */
  static Optional<Interval> of(double[] sorted, double level) {
    double tail = (1 - level) / 2;
    if (sorted.length * tail < 1) {
      return Optional.empty();
    }
    int low = (int) Math.ceil(tail * sorted.length) - 1;
    return Optional.of(new Interval(sorted[low], sorted[sorted.length - 1 - low], level));
  }
}
