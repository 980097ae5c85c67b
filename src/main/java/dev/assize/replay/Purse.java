package dev.assize.replay;

import dev.assize.base.Money;
import dev.assize.provider.Failure;
import dev.assize.provider.Failure.Kind;
import dev.assize.provider.ModelReply;
import dev.assize.run.Cost.Price;
import dev.assize.run.PriceBook;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the calls of this sitting cost so far, for whoever watches. A call is priced by the model
 * that the provider names, or by the one that was asked for where only that has a price, as in the
 * report.
 */
public final class Purse {

  private static final int DECIMALS = 4;

  private BigDecimal spent = BigDecimal.ZERO;
  private String currency = "";
  private boolean isLeast;

  /** A meter that prices calls on their way to another. */
  public Meter counting(Meter meter, PriceBook prices) {
    return meter.telling((order, receipt) -> add(order, receipt, prices));
  }

  private synchronized void add(Order order, Receipt receipt, PriceBook prices) {
    boolean isRefused =
        receipt.outcome() instanceof Failure failure && failure.kind() == Kind.RATE_LIMIT;
    if (isRefused) {
      return;
    }
    currency = prices.currency();
    switch (price(order, receipt, prices)) {
      case Price.Known known -> spent = spent.add(known.money().amount());
      case Price.Unknown unknown -> isLeast = true;
    }
  }

  private static Price price(Order order, Receipt receipt, PriceBook prices) {
    String model = order.call().model();
    if (receipt.outcome() instanceof ModelReply reply && prices.knows(reply.reportedModel())) {
      model = reply.reportedModel();
    }
    return receipt.usage().tokens().isEmpty()
        ? new Price.Unknown("no tokens reported")
        : prices.price(model, receipt.usage());
  }

  /** {@code at least 0.0123 USD} where the price of some call is not known; empty where of all. */
  public synchronized String words() {
    return spent.signum() == 0
        ? ""
        : (isLeast ? "at least " : "")
            + new Money(spent.setScale(DECIMALS, RoundingMode.HALF_EVEN), currency);
  }
}
