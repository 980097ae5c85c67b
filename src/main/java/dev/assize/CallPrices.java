package dev.assize;

import dev.assize.base.Money;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;

/**
 * Prices calls that were answered and of which nobody tells the price: each counts as the mean of
 * those with a bill. Where none has one, none gets a price, nor do calls that failed.
 */
final class CallPrices {

  private static final Price NONE = new Price.Unknown("no call has a price");

  private final Price mean;

  private CallPrices(Price mean) {
    this.mean = mean;
  }

  /** By what all calls cost. */
  static CallPrices of(Collection<Charge> all) {
    List<Money> told =
        all.stream()
            .filter(Charge::isTold)
            .map(Charge::price)
            .filter(Price.Known.class::isInstance)
            .map(price -> ((Price.Known) price).money())
            .toList();
    if (told.isEmpty()) {
      return new CallPrices(NONE);
    }
    BigDecimal sum = told.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new CallPrices(
        new Price.Known(
            new Money(
                sum.divide(BigDecimal.valueOf(told.size()), MathContext.DECIMAL128),
                told.getFirst().currency())));
  }

  /** The same where it is told; the mean in place of what is unknown. */
  Charge filled(Charge charge) {
    boolean isFilled = charge.price() instanceof Price.Unknown || mean instanceof Price.Unknown;
    return isFilled ? new Charge(mean, charge.unbilled()) : charge;
  }
}
