package dev.assize;

import dev.assize.base.Money;
import dev.assize.run.Cost.Price;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Prices calls that failed and of which nobody tells the price: each counts as the mean of the
 * others, as a call that brings nothing is paid all the same. Where none has a price, none gets
 * one.
 */
final class CallPrices {

  private final Price mean;

  private CallPrices(Price mean) {
    this.mean = mean;
  }

  /** By the prices of all calls. */
  static CallPrices of(List<Price> prices) {
    List<Money> known =
        prices.stream()
            .filter(Price.Known.class::isInstance)
            .map(price -> ((Price.Known) price).money())
            .toList();
    if (known.isEmpty()) {
      return new CallPrices(new Price.Unknown("no call has a price"));
    }
    BigDecimal sum = known.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new CallPrices(
        new Price.Known(
            new Money(
                sum.divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL128),
                known.getFirst().currency())));
  }

  /** The price itself, or the mean in its place. */
  Price filled(Price price) {
    return price instanceof Price.Unknown && mean instanceof Price.Known ? mean : price;
  }
}
