package dev.assize.stats;

import java.util.Locale;

/**
 * A p-value kept as its natural logarithm, because real ones (2^-1117) are smaller than a double.
 *
 * @param ln the natural logarithm of the p-value, finite, at most 0
 */
public record PValue(double ln) {

  /** The p-value of data that say nothing. */
  public static final PValue ONE = new PValue(0);

  private static final double LN_SMALLEST_SHOWN = -300 * Math.log(10);

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if {@code ln} is not finite or above 0
   */
  public PValue {
    if (!Double.isFinite(ln) || ln > 0) {
      throw new IllegalArgumentException("ln p must be finite and at most 0, found " + ln);
    }
    ln += 0.0;
  }

  /**
   * The p-value of an ordinary probability.
   *
   * @throws IllegalArgumentException unless {@code 0 < p <= 1}
   */
  public static PValue of(double p) {
    return new PValue(Math.log(p));
  }

  /** As a number in [0, 1]; below about 1e-323 this becomes 0, which {@link #text} never says. */
  public double value() {
    return Math.exp(ln);
  }

  /**
   * Whether the p-value is at most {@code alpha}, decided on the logarithm.
   *
   * @throws IllegalArgumentException unless {@code 0 < alpha < 1}
   */
  public boolean isAtMost(double alpha) {
    Require.openUnit("alpha", alpha);
    return ln <= Math.log(alpha);
  }

  /** Of one direction, where this is of both alike. */
  public PValue half() {
    return new PValue(ln - Math.log(2));
  }

  /** The larger of both: the one that says less. */
  public PValue orLarger(PValue other) {
    return ln >= other.ln ? this : other;
  }

  /**
   * For readers, the same in every locale: {@code 1}, {@code 0.0391}, {@code 1.4e-41}, {@code <
   * 1e-300}.
   */
  public String text() {
    if (ln == 0) {
      return "1";
    }
    if (ln < LN_SMALLEST_SHOWN) {
      return "< 1e-300";
    }
    return String.format(Locale.ROOT, value() < 0.001 ? "%.1e" : "%.4f", value());
  }

  @Override
  public String toString() {
    return text();
  }
}
