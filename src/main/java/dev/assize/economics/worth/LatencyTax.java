package dev.assize.economics.worth;

import dev.assize.base.Money;
import dev.assize.economics.MoneyRange;
import dev.assize.economics.Waiting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What waiting for a reply costs, at the user's own value of a second.
 *
 * @param perSecond that value
 * @param at each percentile of the latency
 */
public record LatencyTax(Money perSecond, List<At> at) {

  public LatencyTax {
    at = List.copyOf(at);
  }

  /**
   * What a reply costs in waiting.
   *
   * @param share 0.95 for the p95
   * @param lower empty where the replies are too few for a limit
   * @param upper likewise
   */
  public record At(double share, Money tax, Optional<Money> lower, Optional<Money> upper) {}

  /** Of timed replies. */
  public static LatencyTax of(Waiting.Timed waiting, Money perSecond) {
    return new LatencyTax(
        perSecond,
        waiting.percentiles().stream()
            .map(
                each ->
                    new At(
                        each.share(),
                        tax(each.seconds(), perSecond),
                        tax(each.lower(), perSecond),
                        tax(each.upper(), perSecond)))
            .toList());
  }

  private static Optional<Money> tax(OptionalDouble seconds, Money perSecond) {
    return seconds.isEmpty()
        ? Optional.empty()
        : Optional.of(tax(seconds.getAsDouble(), perSecond));
  }

  private static Money tax(double seconds, Money perSecond) {
    BigDecimal amount = BigDecimal.valueOf(seconds).multiply(perSecond.amount());
    return MoneyRange.mean(amount, BigDecimal.ONE, perSecond.currency());
  }
}
