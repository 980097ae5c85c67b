package dev.assize.stats;

import java.util.OptionalDouble;

/**
 * The quantiles of a stream of resampled statistics in memory that does not grow with their number.
 *
 * <p>Bins a thousandth of a standard error wide, eight standard errors to each side; a quantile is
 * the largest value that fell into its bin. So values that lie further apart than a bin are told
 * exactly, and others to a thousandth of a standard error: a twentieth of the noise that 10,000
 * draws have at the 5 % quantile.
 */
final class QuantileSketch {
  private static final int BINS = 1 << 14;
  private static final double REACH = 8;

  private final int[] counts = new int[BINS];
  private final double[] largest = new double[BINS];
  private final double lowest;
  private final double binsPerUnit;
  private int total;

  QuantileSketch(double centre, double standardError) {
    this.lowest = centre - REACH * standardError;
    this.binsPerUnit = BINS / (2 * REACH * standardError);
  }

  /** Takes in a value, which may be infinite but not NaN. */
  void add(double value) {
    int bin = (int) Math.max(0, Math.min(BINS - 1, (value - lowest) * binsPerUnit));
    largest[bin] = counts[bin] == 0 ? value : Math.max(largest[bin], value);
    counts[bin]++;
    total++;
  }

  /**
   * The smallest value that at least this share of the values do not exceed; empty where the values
   * are too few to tell, or lie beyond the bins.
   */
  OptionalDouble quantile(double share) {
    if (share * total < 1 || (1 - share) * total < 1) {
      return OptionalDouble.empty();
    }
    int bin = -1;
    for (long below = 0; below < share * total; ) {
      below += counts[++bin];
    }
    return bin == 0 || bin == BINS - 1 ? OptionalDouble.empty() : OptionalDouble.of(largest[bin]);
  }
}
