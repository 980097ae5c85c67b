package dev.assize.stats;

import java.util.Locale;

/**
 * Evidence as a bet: what one unit staked on the alternative has become. If the hypothesis holds,
 * the chance of ever seeing an e-value of {@code 1/alpha} or more is at most {@code alpha}, however
 * often one looks. Kept as its natural logarithm, as real ones exceed a double.
 *
 * <p>J. Ville, Étude critique de la notion de collectif (1939); V. Vovk, R. Wang, Annals of
 * Statistics 49 (2021) 1736-1754.
 *
 * @param ln the natural logarithm, finite
 */
public record EValue(double ln) {

  /** A bet that has neither won nor lost. */
  public static final EValue ONE = new EValue(0);

  private static final double LN_LARGEST_SHOWN = 300 * Math.log(10);
  private static final double LN_TEN_THOUSAND = Math.log(1e4);

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if {@code ln} is not finite
   */
  public EValue {
    if (!Double.isFinite(ln)) {
      throw new IllegalArgumentException("ln e must be finite, found " + ln);
    }
    ln += 0.0;
  }

  /** As a number; beyond about 1e308 infinite, which {@link #text} never says. */
  public double value() {
    return Math.exp(ln);
  }

  /**
   * Whether it reaches {@code 1/alpha}, decided on the logarithm.
   *
   * @throws IllegalArgumentException unless {@code 0 < alpha < 1}
   */
  public boolean rejects(double alpha) {
    Require.openUnit("alpha", alpha);
    return ln >= -Math.log(alpha);
  }

  /** The larger of two. */
  public EValue or(EValue other) {
    return ln >= other.ln ? this : other;
  }

  /** {@code min(1, 1/e)}; of the largest e-value seen so far this is the anytime-valid p-value. */
  public PValue p() {
    return new PValue(Math.min(0, -ln));
  }

  /**
   * For readers, the same in every locale: {@code 0.0312}, {@code 9.54}, {@code 1.6e+38}, {@code >
   * 1e+300}.
   */
  public String text() {
    if (ln > LN_LARGEST_SHOWN) {
      return "> 1e+300";
    }
    if (ln < -LN_LARGEST_SHOWN) {
      return "< 1e-300";
    }
    boolean plain = Math.abs(ln) < LN_TEN_THOUSAND;
    return String.format(Locale.ROOT, plain ? (ln < 0 ? "%.4f" : "%.2f") : "%.1e", value());
  }

  @Override
  public String toString() {
    return text();
  }
}
