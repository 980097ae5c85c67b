package dev.assize.score;

import dev.assize.base.Money;
import dev.assize.base.Usage;
import dev.assize.provider.Attempt;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.run.Extra;
import dev.assize.run.PriceBook;
import dev.assize.run.Used;
import dev.assize.subject.Response;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds up what the calls of one response used and cost. */
public final class Outlay {

  /** Where an import keeps what a row says of its cost. */
  private static final String COST_USD = "cost_usd";

  private static final String DOLLAR = "USD";

  /** Never sent, or refused before anybody worked on it. */
  private static final Set<Failure.Kind> NO_WORK =
      EnumSet.of(Failure.Kind.RATE_LIMIT, Failure.Kind.CASSETTE_MISS, Failure.Kind.BUDGET);

  private Outlay() {}

  static Taken tokens(Response response, Usage.Kind kind) {
    long sum = response.exchanges().stream().mapToLong(each -> used(each).of(kind).orElse(0)).sum();
    return Taken.of((double) sum, "replies whose tokens nobody reported");
  }

  static Taken of(Response response, PriceBook prices) {
    return switch (price(response, prices)) {
      case Price.Known known ->
          Taken.of(known.money().amount().doubleValue(), "replies that cost nothing");
      case Price.Unknown unknown -> new Taken.Absent(unknown.reason());
    };
  }

  /**
   * What all calls of a response cost together, those that failed on the way included as far as
   * they tell their use; {@link #unbilled} counts the others.
   */
  public static Price price(Response response, PriceBook prices) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Exchange exchange : response.exchanges()) {
      switch (price(exchange, prices)) {
        case Price.Known known -> sum = sum.add(known.money().amount());
        case Price.Unknown unknown -> {
          return unknown;
        }
      }
    }
    return new Price.Known(new Money(sum, prices.currency()));
  }

  /** The price together with the number of attempts that are in no amount. */
  public static Charge charge(List<Exchange> exchanges, PriceBook prices) {
    Response response = new Response(exchanges);
    return new Charge(price(response, prices), unbilled(response));
  }

  /**
   * How many attempts failed and told no use: billed or not, nobody here knows. A request that was
   * refused for its rate was never worked on.
   */
  public static long unbilled(Response response) {
    return response.exchanges().stream().mapToLong(Outlay::unbilled).sum();
  }

  /** The same of one call; a recording keeps no attempts, but knows that the call failed. */
  public static long unbilled(Exchange exchange) {
    if (exchange.attempts().isEmpty() && exchange.source() != Source.LIVE) {
      return exchange.outcome() instanceof Failure failure && isWork(failure.kind().word()) ? 1 : 0;
    }
    return exchange.attempts().stream()
        .filter(Attempt::isFailed)
        .filter(attempt -> isWork(attempt.result()))
        .filter(attempt -> attempt.usage().tokens().isEmpty())
        .count();
  }

  /** Whether somebody may have worked on it before it failed. */
  private static boolean isWork(String result) {
    return NO_WORK.stream().noneMatch(kind -> kind.word().equals(result));
  }

  /**
   * What one call cost: as an import states it, or else by its tokens. A call that failed and told
   * no use adds nothing to what is known.
   */
  static Price price(Exchange exchange, PriceBook prices) {
    Optional<BigDecimal> stated = exchange.call().parameters().text(COST_USD).map(BigDecimal::new);
    if (stated.isPresent()) {
      return prices.currency().equals(DOLLAR)
          ? new Price.Known(new Money(stated.get(), DOLLAR))
          : new Price.Unknown("costs in USD where prices are in " + prices.currency());
    }
    Usage used = used(exchange);
    if (used.tokens().isEmpty()) {
      return exchange.outcome() instanceof Failure
          ? new Price.Known(new Money(BigDecimal.ZERO, prices.currency()))
          : new Price.Unknown("replies with neither a cost nor tokens reported");
    }
    Price price = prices.price(model(exchange), used, billed(exchange));
    return price instanceof Price.Unknown unknown
        ? new Price.Unknown("replies with " + unknown.reason())
        : price;
  }

  /** What the reply cost: as an import states it, or else by its tokens. */
  static Price price(Exchange exchange, ModelReply reply, PriceBook prices) {
    Exchange alone =
        new Exchange(exchange.call(), reply, List.of(), exchange.source(), exchange.at());
    return price(alone, prices);
  }

  /** What the attempts cost that brought no answer, as far as they tell their use. */
  static Price price(Exchange exchange, Extra failed, PriceBook prices) {
    return prices.price(model(exchange), failed.usage(), failed.billed())
            instanceof Price.Unknown unknown
        ? new Price.Unknown("failed attempts with " + unknown.reason())
        : prices.price(model(exchange), failed.usage(), failed.billed());
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

  /** Calls that told their use: the one that was answered, and attempts in vain. */
  private static long billed(Exchange exchange) {
    boolean isAnswered =
        exchange.outcome() instanceof ModelReply reply && !reply.usage().tokens().isEmpty();
    return Used.in(exchange).retries().billed() + (isAnswered ? 1 : 0);
  }

  /** As the provider reports it, or else as it was asked for. */
  public static String model(Exchange exchange) {
    return exchange.outcome() instanceof ModelReply reply && !reply.reportedModel().isEmpty()
        ? reply.reportedModel()
        : exchange.call().model();
  }
}
