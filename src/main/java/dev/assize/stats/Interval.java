package dev.assize.stats;

/**
 * A two-sided confidence interval: the values that the data do not rule out, both limits included.
 *
 * @param lo the lower limit, finite, in the unit of what is estimated
 * @param hi the upper limit, finite, not below {@code lo}
 * @param level the confidence level, strictly between 0 and 1; 0.90 leaves 5 % on each side
 */
public record Interval(double lo, double hi, double level) {

  /**
   * Checks the limits and turns a negative zero into zero, so that equal intervals print alike.
   *
   * @throws IllegalArgumentException if a limit is not finite, the limits are crossed, or the level
   *     is not strictly between 0 and 1
   */
  public Interval {
    if (!Double.isFinite(lo) || !Double.isFinite(hi) || lo > hi) {
      throw new IllegalArgumentException(
          "interval limits must be finite and in order, found [" + lo + ", " + hi + "]");
    }
    lo += 0.0;
    hi += 0.0;
    Require.openUnit("level", level);
  }

  /** Whether {@code value} is not ruled out; false for NaN. */
  public boolean contains(double value) {
    return lo <= value && value <= hi;
  }

  /** Whether the whole interval, limits included, lies below {@code value}; false for NaN. */
  public boolean isBelow(double value) {
    return hi < value;
  }

  /** Whether the whole interval, limits included, lies above {@code value}; false for NaN. */
  public boolean isAbove(double value) {
    return lo > value;
  }

  /**
   * The narrowest interval that holds both, at this one's level: of each pair of limits the more
   * cautious one.
   */
  public Interval spanning(Interval other) {
    return new Interval(Math.min(lo, other.lo), Math.max(hi, other.hi), level);
  }

  /**
   * What of it can be true of a value that has bounds: a limit outside of them moves to the bound.
   * It holds the true value whenever this one does.
   *
   * @throws IllegalArgumentException if the bounds are crossed, or nothing of it lies between them
   */
  public Interval within(double least, double most) {
    if (!(least <= most) || hi < least || lo > most) {
      throw new IllegalArgumentException("nothing of " + this + " in " + least + " to " + most);
    }
    return new Interval(Math.max(lo, least), Math.min(hi, most), level);
  }

  /** The distance between the limits, never negative. */
  public double width() {
    return hi - lo;
  }
}
