package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.base.Usage;
import dev.assize.judge.jury.CascadeJudge;
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

  /** What a cascade saves: who was never asked took no call. None of another judge. */
  static List<String> second(Hearings hearings) {
    int all = hearings.heard().size();
    long second =
        hearings.heard().stream()
            .map(heard -> heard.told().verdict().rationale().label())
            .filter(CascadeJudge.SECOND::equals)
            .count();
    return second == 0
        ? List.of()
        : List.of(
            "the second judge was asked about "
                + second
                + " of "
                + Numbers.count(all, "reply")
                + ", "
                + Numbers.percent((double) second / all)
                + "; the first alone decided the others");
  }

  private static String line(List<Exchange> exchanges, PriceBook prices) {
    Map<Source, Integer> sources = new EnumMap<>(Source.class);
    Usage usage = Usage.UNREPORTED;
    for (Exchange exchange : exchanges) {
      sources.merge(exchange.source(), 1, Integer::sum);
      if (exchange.outcome() instanceof ModelReply reply) {
        usage = usage.plus(reply.usage());
      }
    }
    List<String> from = new ArrayList<>();
    sources.forEach((source, count) -> from.add(Numbers.count(count) + " " + source.word()));
    Charge charge = Outlay.charge(exchanges, prices);
    String money =
        switch (charge.price()) {
          case Price.Known known ->
              (charge.unbilled() > 0 ? "at least " : "")
                  + known.money().amount().toPlainString()
                  + " "
                  + known.money().currency();
          case Price.Unknown unknown -> "cost unknown: " + unknown.reason();
        };
    return "asked with "
        + Numbers.count(exchanges.size(), "call")
        + " ("
        + String.join(", ", from)
        + "), "
        + Numbers.count(usage.billed(), "token")
        + ", "
        + money
        + (charge.unbilled() > 0
            ? ", " + Numbers.count(charge.unbilled(), "attempt") + " without a bill"
            : "");
  }
}
