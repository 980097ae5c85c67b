package dev.assize;

import dev.assize.base.Money;
import dev.assize.base.Numbers;
import dev.assize.judge.jury.CascadeJudge;
import dev.assize.provider.Exchange;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.run.PriceBook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a cascade spares, in calls, tokens and money: what its second judge alone would take about
 * every reply, at what it took on those that it was asked about, beside what both took.
 */
final class CascadeSaving {

  private static final int PLACES = 6;

  private final PriceBook prices;
  private final List<Heard> heard;
  private final List<Heard> second;

  private CascadeSaving(Hearings hearings, PriceBook prices) {
    this.prices = prices;
    this.heard = hearings.heard();
    this.second =
        heard.stream()
            .filter(it -> CascadeJudge.SECOND.equals(it.told().verdict().rationale().label()))
            .toList();
  }

  /** A line or two; none of another judge, nor where the second was never asked. */
  static List<String> of(Hearings hearings, PriceBook prices) {
    CascadeSaving saving = new CascadeSaving(hearings, prices);
    return saving.second.isEmpty() ? List.of() : saving.lines(hearings.asked());
  }

  private List<String> lines(Optional<VerdictSource> source) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "the second judge was asked about "
            + second.size()
            + " of "
            + Numbers.count(heard.size(), "reply")
            + ", "
            + Numbers.percent((double) second.size() / heard.size())
            + "; the first alone decided the others");
    List<Exchange> later =
        exchanges(second).stream()
            .filter(each -> source.filter(it -> it.isSecond(each)).isPresent())
            .toList();
    lines.add(
        later.isEmpty()
            ? "what the second took is not told apart: both ask the same model"
            : compared(later, exchanges(heard)));
    return lines;
  }

  private String compared(List<Exchange> later, List<Exchange> all) {
    return "the second took "
        + used(later, 1, 1)
        + "; at that rate it alone would take about "
        + used(later, heard.size(), second.size())
        + " for all replies, and both together took "
        + used(all, 1, 1)
        + shares(later, all);
  }

  private static List<Exchange> exchanges(List<Heard> some) {
    return some.stream().flatMap(each -> each.told().exchanges().stream()).toList();
  }

  /** Calls, tokens and money, times a fraction. */
  private String used(List<Exchange> exchanges, int times, int of) {
    return Numbers.count(scaled(exchanges.size(), times, of), "call")
        + ", "
        + Numbers.count(scaled(Spending.usage(exchanges).billed(), times, of), "token")
        + money(exchanges).map(money -> ", " + Spending.money(scaled(money, times, of))).orElse("");
  }

  private String shares(List<Exchange> later, List<Exchange> all) {
    double calls = (double) later.size() * heard.size() / second.size();
    long tokens = scaled(Spending.usage(later).billed(), heard.size(), second.size());
    List<String> shares = new ArrayList<>();
    shares.add(difference(all.size(), calls, "fewer") + " calls");
    if (tokens > 0) {
      shares.add(
          difference((double) Spending.usage(all).billed(), (double) tokens, "fewer") + " tokens");
    }
    Optional<Money> alone = money(later).map(it -> scaled(it, heard.size(), second.size()));
    if (alone.filter(it -> it.amount().signum() > 0).isPresent()) {
      money(all)
          .ifPresent(
              both ->
                  shares.add(
                      difference(
                              both.amount().doubleValue(),
                              alone.orElseThrow().amount().doubleValue(),
                              "less")
                          + " money"));
    }
    return ": " + String.join(", ", shares);
  }

  /** {@code 70.0 % fewer}, or more. */
  private static String difference(double both, double alone, String less) {
    return Numbers.percent(Math.abs(both - alone) / alone) + (both > alone ? " more" : " " + less);
  }

  /** Empty where there is no price, or a bill is missing: half a sum is none. */
  private Optional<Money> money(List<Exchange> exchanges) {
    Charge charge = Spending.charge(exchanges, prices);
    return charge.price() instanceof Price.Known known && charge.unbilled() == 0
        ? Optional.of(known.money())
        : Optional.empty();
  }

  private static long scaled(long value, int times, int of) {
    return Math.round((double) value * times / of);
  }

  private static Money scaled(Money money, int times, int of) {
    BigDecimal amount =
        money
            .amount()
            .multiply(BigDecimal.valueOf(times))
            .divide(BigDecimal.valueOf(of), PLACES, RoundingMode.HALF_UP);
    return new Money(amount.stripTrailingZeros(), money.currency());
  }
}
