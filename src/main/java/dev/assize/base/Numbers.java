package dev.assize.base;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Prints numbers the same way everywhere, whatever the locale. */
public final class Numbers {

  private static final int HUNDRED = 100;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final String SUFFIXES = " kMGT";

  private Numbers() {}

  /**
   * A share as points with one decimal and a sign unless it is zero: -0.0213 gives {@code -2.1}.
   */
  public static String signedPoints(double share) {
    return signedPoints(share, 1);
  }

  /** A share as signed points with as many decimals as asked for: 1 or more. */
  public static String signedPoints(double share, int decimals) {
    BigDecimal points = rounded(share, decimals);
    return points.signum() > 0 ? "+" + points.toPlainString() : points.toPlainString();
  }

  /** A share as points with one decimal: 0.0213 gives {@code 2.1}; never {@code -0.0}. */
  public static String points(double share) {
    return rounded(share, 1).toPlainString();
  }

  private static BigDecimal rounded(double share, int decimals) {
    return BigDecimal.valueOf(share).movePointRight(2).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  /** A share as a percentage with one decimal: 0.874 gives {@code 87.4 %}. */
  public static String percent(double share) {
    return points(share) + " %";
  }

  /**
   * A confidence level as a percentage with one decimal where it needs one: 0.9 gives {@code 90 %},
   * 29/30 gives {@code 96.7 %}. Only what would round to all or nothing has more.
   */
  public static String level(double level) {
    BigDecimal exact = BigDecimal.valueOf(level).multiply(BigDecimal.valueOf(HUNDRED));
    BigDecimal rounded = exact.setScale(1, RoundingMode.HALF_EVEN);
    boolean isTelling =
        rounded.signum() != 0 && rounded.compareTo(BigDecimal.valueOf(HUNDRED)) != 0;
    return (isTelling ? rounded : exact).stripTrailingZeros().toPlainString() + " %";
  }

  /** A number with as many decimals as asked for: {@code 0.83}; never {@code -0.00}. */
  public static String decimal(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /**
   * A number of any size in three digits: 0.004123 gives {@code 0.00412}, 12.5 gives {@code 12.5},
   * 1,234,567 gives {@code 1.23M}; {@code k}, {@code M}, {@code G} and {@code T} are thousands,
   * millions, and so on.
   */
  public static String brief(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(THREE_DIGITS);
    int power = 0;
    while (power < SUFFIXES.length() - 1
        && rounded.movePointLeft(3 * power).abs().compareTo(THOUSAND) >= 0) {
      power++;
    }
    String digits = rounded.movePointLeft(3 * power).stripTrailingZeros().toPlainString();
    return power == 0 ? digits : digits + SUFFIXES.charAt(power);
  }

  /** A count with commas: {@code 1,240}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A count with its noun, in the right number: {@code 1 case}, {@code 2 replies}. */
  public static String count(long count, String noun) {
    return count(count) + " " + (count == 1 ? noun : plural(noun));
  }

  private static String plural(String noun) {
    return noun.matches(".*[^aeiou]y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }
}
