package dev.assize;

import dev.assize.base.Money;
import dev.assize.base.Numbers;
import dev.assize.base.Usage;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.run.PriceBook;
import dev.assize.score.Outlay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says what asking a source of verdicts took. */
final class Spending {

  private Spending() {}

  /** One line; none for a source that asks nobody. */
  static List<String> of(List<Exchange> exchanges, PriceBook prices) {
    return exchanges.isEmpty() ? List.of() : List.of(line(exchanges, prices));
  }

  private static String line(List<Exchange> exchanges, PriceBook prices) {
    Map<Source, Integer> sources = new EnumMap<>(Source.class);
    exchanges.forEach(exchange -> sources.merge(exchange.source(), 1, Integer::sum));
    List<String> from = new ArrayList<>();
    sources.forEach((source, count) -> from.add(Numbers.count(count) + " " + source.word()));
    Charge charge = charge(exchanges, prices);
    String money =
        switch (charge.price()) {
          case Price.Known known ->
              (charge.unbilled() > 0 ? "at least " : "") + money(known.money());
          case Price.Unknown unknown -> "cost unknown: " + unknown.reason();
        };
    return "asked with "
        + Numbers.count(exchanges.size(), "call")
        + " ("
        + String.join(", ", from)
        + "), "
        + Numbers.count(usage(exchanges).billed(), "token")
        + ", "
        + money
        + (charge.unbilled() > 0
            ? ", " + Numbers.count(charge.unbilled(), "attempt") + " without a bill"
            : "");
  }

  static Usage usage(List<Exchange> exchanges) {
    Usage usage = Usage.UNREPORTED;
    for (Exchange exchange : exchanges) {
      if (exchange.outcome() instanceof ModelReply reply) {
        usage = usage.plus(reply.usage());
      }
    }
    return usage;
  }

  static Charge charge(List<Exchange> exchanges, PriceBook prices) {
    return Outlay.charge(exchanges, prices);
  }

  static String money(Money money) {
    return money.amount().toPlainString() + " " + money.currency();
  }
}
