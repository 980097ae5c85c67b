package dev.assize.economics.worth;

import java.math.BigDecimal;

/**
 * A figure that the user states, and how far it may be off.
 *
 * @param low the least that he thinks possible, not above {@code value}
 * @param high the most, not below it
 */
public record Assumption(BigDecimal value, BigDecimal low, BigDecimal high) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the three are not in order
   */
  public Assumption {
    if (low.compareTo(value) > 0 || value.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "an assumption of " + value + " lies outside of " + low + " to " + high);
    }
  }

  /** One that is known for sure. */
  public static Assumption sure(BigDecimal value) {
    return new Assumption(value, value, value);
  }
}
