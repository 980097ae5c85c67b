package dev.assize.stats;

/**
 * A lower and an upper confidence limit, each of which holds by itself.
 *
 * <p>They are the limits of the two-sided interval of level {@code 2 confidence - 1}: the 95 %
 * limits are those of the 90 % interval. "Above the lower limit, with 95 % confidence" is a claim
 * about one of them; both together hold with less.
 *
 * @param lower the estimated value is at least this, with the given confidence
 * @param upper the estimated value is at most this, with the given confidence
 * @param confidence strictly between 0.5 and 1, such as 0.95
 */
public record OneSidedLimits(double lower, double upper, double confidence) {

  /**
   * Checks the limits and turns a negative zero into zero.
   *
   * @throws IllegalArgumentException if a limit is not finite, the limits are crossed, or the
   *     confidence is outside its range
   */
  public OneSidedLimits {
    if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
      throw new IllegalArgumentException(
          "limits must be finite and in order, found " + lower + " and " + upper);
    }
    lower += 0.0;
    upper += 0.0;
    Require.within("confidence", confidence, Math.nextUp(0.5), Math.nextDown(1.0));
  }

  /** The limits of a two-sided interval, each read by itself: level 0.90 gives confidence 0.95. */
  public static OneSidedLimits of(Interval interval) {
    return new OneSidedLimits(interval.lo(), interval.hi(), (1 + interval.level()) / 2);
  }

  /**
   * Both one-sided tests at once, such as of a pass rate against its floor. At confidence 0.95 a
   * value that truly lies on the bound is called above in about 5 % of samples, and below in about
   * 5 %.
   *
   * @param bound finite
   * @throws IllegalArgumentException if the bound is not finite
   */
  public Standing against(double bound) {
    Require.within("bound", bound, -Double.MAX_VALUE, Double.MAX_VALUE);
    if (lower > bound) {
      return Standing.ABOVE;
    }
    return upper < bound ? Standing.BELOW : Standing.BETWEEN;
  }
}
