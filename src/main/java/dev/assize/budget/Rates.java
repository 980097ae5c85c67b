package dev.assize.budget;

import dev.assize.base.Usage;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.run.Cost.Price;
import dev.assize.run.Outgo;
import dev.assize.run.PriceBook;
import dev.assize.tokens.TokenEstimator;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What calls use up by a list of prices. A call is priced by the model that was asked for: what a
 * service calls itself is known only when it is too late.
 */
public record Rates(PriceBook prices, TokenEstimator tokens) {

  /** One call as counted in, before anybody knows what it takes. */
  static final Consumption SENT = Consumption.ofCalls(1);

  /** The tokens of a call, as reported, or else as estimated by its texts. */
  public Usage usage(ModelCall call, ModelReply reply) {
    return reply.usage().tokens().isEmpty()
        ? Usage.of(input(call), tokens.estimate(reply.text()))
        : reply.usage();
  }

  /** About how many tokens a call puts in. */
  public long input(ModelCall call) {
    long messages =
        call.messages().stream().map(Message::content).mapToLong(tokens::estimate).sum();
    long tools =
        call.tools().stream()
            .map(tool -> tool.name() + " " + tool.description() + " " + tool.parameters())
            .mapToLong(tokens::estimate)
            .sum();
    return messages + tokens.estimate(call.variables().getOrDefault("context", "")) + tools;
  }

  /**
   * What calls took beside their number.
   *
   * @param calls that were billed
   * @param estimated how many of them by estimate
   */
  public Consumption took(String model, Usage usage, long calls, long estimated, Duration latency) {
    Map<Unit, BigDecimal> amounts = new EnumMap<>(Unit.class);
    amounts.put(Unit.TOKENS, BigDecimal.valueOf(usage.billed()));
    amounts.put(Unit.SECONDS, BigDecimal.valueOf(latency.toMillis(), 3));
    if (calls > 0) {
      money(model, usage, calls).ifPresent(money -> amounts.put(Unit.MONEY, money));
    }
    return new Consumption(amounts, estimated);
  }

  /** What calls of a ledger took, their number included. */
  public Consumption used(Outgo outgo) {
    return Consumption.ofCalls(outgo.calls())
        .plus(took(outgo.model(), outgo.usage(), outgo.billed(), outgo.estimated(), outgo.took()));
  }

  /** Tokens of a kind that has no price count as what they are part of: input or output. */
  private Optional<BigDecimal> money(String model, Usage usage, long calls) {
    Usage plain =
        Usage.of(usage.of(Usage.Kind.INPUT).orElse(0), usage.of(Usage.Kind.OUTPUT).orElse(0));
    return Stream.of(usage, plain)
        .map(each -> prices.price(model, each, calls))
        .filter(Price.Known.class::isInstance)
        .map(price -> ((Price.Known) price).money().amount())
        .findFirst();
  }
}
