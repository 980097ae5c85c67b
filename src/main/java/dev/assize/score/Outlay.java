package dev.assize.score;

import dev.assize.base.Usage;
import dev.assize.provider.Attempt;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelReply;
import dev.assize.run.Cost.Price;
import dev.assize.run.PriceBook;
import dev.assize.subject.Response;
import java.math.BigDecimal;
import java.util.Optional;

/** Adds up what the calls of one response used and cost. */
final class Outlay {

  /** Where an import keeps what a row says of its cost. */
  private static final String COST_USD = "cost_usd";

  private static final String DOLLAR = "USD";

  private Outlay() {}

  static Taken tokens(Response response, Usage.Kind kind) {
    long sum = response.exchanges().stream().mapToLong(each -> used(each).of(kind).orElse(0)).sum();
    return Taken.of((double) sum, "replies whose tokens nobody reported");
  }

  static Taken of(Response response, PriceBook prices) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Exchange exchange : response.exchanges()) {
      Optional<BigDecimal> stated =
          exchange.call().parameters().text(COST_USD).map(BigDecimal::new);
      if (stated.isPresent() && !prices.currency().equals(DOLLAR)) {
        return new Taken.Absent("costs in USD where prices are in " + prices.currency());
      }
      if (stated.isPresent()) {
        sum = sum.add(stated.get());
        continue;
      }
      Usage used = used(exchange);
      if (used.tokens().isEmpty()) {
        return new Taken.Absent("replies with neither a cost nor tokens reported");
      }
      switch (prices.price(model(exchange), used)) {
        case Price.Known known -> sum = sum.add(known.money().amount());
        case Price.Unknown unknown -> {
          return new Taken.Absent("replies with " + unknown.reason());
        }
      }
    }
    return Taken.of(sum.doubleValue(), "replies that cost nothing");
  }

  /** The attempt that succeeded says the same as the reply, which old evidence has alone. */
  private static Usage used(Exchange exchange) {
    Usage replied =
        exchange.outcome() instanceof ModelReply reply ? reply.usage() : Usage.UNREPORTED;
    boolean hasReply = exchange.outcome() instanceof ModelReply;
    int failed = exchange.attempts().size() - (hasReply ? 1 : 0);
    return exchange.attempts().stream()
        .limit(Math.max(0, failed))
        .map(Attempt::usage)
        .reduce(replied, Usage::plus);
  }

  /** As the provider reports it, or else as it was asked for. */
  private static String model(Exchange exchange) {
    return exchange.outcome() instanceof ModelReply reply && !reply.reportedModel().isEmpty()
        ? reply.reportedModel()
        : exchange.call().model();
  }
}
