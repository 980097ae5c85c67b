package dev.assize.economics;

import dev.assize.base.Money;
import dev.assize.stats.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An amount between two limits, as statistics say it: twelve digits, since no interval of a sample
 * is sure of more.
 *
 * @param lo of the same currency as {@code hi}, and not above it
 * @param level the confidence level
 */
public record MoneyRange(Money lo, Money hi, double level) {

  private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

  /** The limits of an interval of amounts of a currency. */
  public static MoneyRange of(Interval interval, String currency) {
    return new MoneyRange(
        money(interval.lo(), currency), money(interval.hi(), currency), interval.level());
  }

  /** A reckoned amount as money, to twelve digits. */
  public static Money money(double amount, String currency) {
    BigDecimal rounded = new BigDecimal(amount).round(DIGITS).stripTrailingZeros();
    return new Money(rounded.scale() < 0 ? rounded.setScale(0) : rounded, currency);
  }

  /** The quotient of an exact sum, to twelve digits. */
  public static Money mean(BigDecimal sum, BigDecimal by, String currency) {
    BigDecimal rounded = sum.divide(by, DIGITS).stripTrailingZeros();
    return new Money(rounded.scale() < 0 ? rounded.setScale(0) : rounded, currency);
  }
}
