package dev.assize.stats;

import java.math.BigDecimal;
import org.assertj.core.api.Condition;

/** A figure as a source prints it: met by every number that rounds to the digits given. */
final class Published {
  /** Half a unit of the last digit, and a hair for sources that round a tie the other way. */
  private static final BigDecimal HALF = new BigDecimal("0.500001");

  private Published() {}

  static Condition<Double> figure(String text) {
    BigDecimal published = new BigDecimal(text);
    BigDecimal slack = published.ulp().multiply(HALF);
    return new Condition<>(
        value -> new BigDecimal(value).subtract(published).abs().compareTo(slack) <= 0,
        "the published %s",
        text);
  }
}
