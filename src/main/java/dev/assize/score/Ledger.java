package dev.assize.score;

import dev.assize.base.Money;
import dev.assize.base.Numbers;
import dev.assize.provider.Exchange;
import dev.assize.provider.Exchange.Asked;
import dev.assize.provider.ModelReply;
import dev.assize.run.Cost.Price;
import dev.assize.run.Extra;
import dev.assize.run.PriceBook;
import dev.assize.run.Used;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds up what calls of one kind cost: replies, attempts in vain, and questions put again. */
final class Ledger {

  private final PriceBook prices;
  private final Sum replies;
  private final Sum retries;
  private final Sum repairs;
  private long untold;
  private long unbilled;

  Ledger(PriceBook prices) {
    this.prices = prices;
    this.replies = new Sum(prices.currency());
    this.retries = new Sum(prices.currency());
    this.repairs = new Sum(prices.currency());
  }

  void add(List<Exchange> exchanges) {
    exchanges.forEach(this::add);
  }

  private void add(Exchange exchange) {
    if (exchange.outcome() instanceof ModelReply reply) {
      Price price = Outlay.price(exchange, reply, prices);
      replies.add(price, 1);
      if (exchange.asked() == Asked.AGAIN) {
        repairs.add(price, 1);
      }
    }
    Extra failed = Used.in(exchange).retries();
    untold += failed.unbilled();
    unbilled += Outlay.unbilled(exchange);
    if (failed.billed() > 0) {
      retries.add(Outlay.price(exchange, failed, prices), failed.billed());
    }
  }

  Expense expense() {
    return new Expense(both(), retried(), repairs.price(), unbilled);
  }

  private Price both() {
    String unknown =
        List.of(replies, retries).stream()
            .map(Sum::unknown)
            .filter(why -> !why.isEmpty())
            .collect(Collectors.joining("; "));
    return unknown.isEmpty()
        ? new Price.Known(Sum.money(replies.sum.add(retries.sum), prices.currency()))
        : new Price.Unknown(unknown);
  }

  private Price retried() {
    return retries.count == 0 && untold > 0
        ? new Price.Unknown(Numbers.count(untold, "attempt") + " without a bill")
        : retries.price();
  }

  /** Money, until something has no price. */
  private static final class Sum {

    private final String currency;
    private final Map<String, Long> unpriced = new TreeMap<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private long count;

    Sum(String currency) {
      this.currency = currency;
    }

    void add(Price price, long calls) {
      count += calls;
      switch (price) {
        case Price.Known known -> sum = sum.add(known.money().amount());
        case Price.Unknown unknown -> unpriced.merge(unknown.reason(), calls, Long::sum);
      }
    }

    Price price() {
      return unpriced.isEmpty()
          ? new Price.Known(money(sum, currency))
          : new Price.Unknown(unknown());
    }

    /** {@code 3 of 4 replies with no price for model small}; empty where all have one. */
    String unknown() {
      return unpriced.entrySet().stream()
          .map(
              each ->
                  Numbers.count(each.getValue())
                      + " of "
                      + Numbers.count(count)
                      + " "
                      + each.getKey())
          .collect(Collectors.joining("; "));
    }

    static Money money(BigDecimal amount, String currency) {
      BigDecimal stripped = amount.stripTrailingZeros();
      return new Money(stripped.scale() < 0 ? stripped.setScale(0) : stripped, currency);
    }
  }
}
