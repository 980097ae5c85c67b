package dev.assize.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Prints numbers the same way everywhere, whatever the locale. */
public final class Numbers {

  private static final int HUNDRED = 100;

  private Numbers() {}

  /**
   * A share as points with one decimal and a sign unless it is zero: -0.0213 gives {@code -2.1}.
   */
  public static String signedPoints(double share) {
    String points = points(share);
    return points.startsWith("-") || points.equals("0.0") ? points : "+" + points;
  }

  /** A share as points with one decimal: 0.0213 gives {@code 2.1}; never {@code -0.0}. */
  public static String points(double share) {
    BigDecimal rounded =
        BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0.0" : rounded.toPlainString();
  }

  /** A share as a percentage with one decimal: 0.874 gives {@code 87.4 %}. */
  public static String percent(double share) {
    return points(share) + " %";
  }

  /** A confidence level as a percentage without needless decimals: 0.9 gives {@code 90 %}. */
  public static String level(double level) {
    return BigDecimal.valueOf(level)
            .multiply(BigDecimal.valueOf(HUNDRED))
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  /** A count with commas: {@code 1,240}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A count with its noun, in the right number: {@code 1 case}, {@code 2 cases}. */
  public static String count(long count, String noun) {
    return count(count) + " " + noun + (count == 1 ? "" : "s");
  }
}
