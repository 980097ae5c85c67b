package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.economics.MeanShift;
import dev.assize.economics.MoneyRange;
import dev.assize.economics.Outcome;
import dev.assize.economics.Spending;
import dev.assize.economics.Triad;
import dev.assize.economics.worth.UseCaseWorth.Reply;
import dev.assize.regression.ClusterNumbers;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.score.CaseFacts;
import dev.assize.score.Taken;
import dev.assize.stats.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run shows of a use case where nobody states it, with the limits of its 95 % interval.
 *
 * @param address of the subject
 * @param currency of the prices
 */
record WorthMeasures(String address, String currency) {

  private static final double LEVEL = 0.95;
  private static final MathContext DIGITS = new MathContext(12);

  /** The pass rate. */
  Measurement accuracy(Triad triad) {
    Triad.Quality quality = triad.quality();
    if (quality.cases() == 0) {
      return new Measurement.Unknown("none of " + address + " was decided");
    }
    return known("", rounded(quality.share()), quality.interval(), 1);
  }

  /** The mean cost of a trial. */
  Measurement generation(Triad triad) {
    return switch (triad.spending()) {
      case Spending.Unpriced unpriced ->
          new Measurement.Unknown(
              Numbers.count(unpriced.cases(), "case") + " unpriced: " + unpriced.why());
      case Spending.Known known -> {
        BigDecimal mean = known.perTrial().amount();
        yield Measurement.Known.of(
            address,
            money(mean),
            mean,
            known.range().map(MoneyRange::lo).map(each -> each.amount()).orElse(mean),
            known
                .range()
                .map(MoneyRange::hi)
                .map(each -> each.amount())
                .orElse(mean)
                .max(known.cautious().amount()));
      }
    };
  }

  /** The mean cost of judges for a reply. */
  Measurement judges(List<Reply> replies) {
    BigDecimal sum = BigDecimal.ZERO;
    double[] each = new double[replies.size()];
    for (int i = 0; i < each.length; i++) {
      switch (replies.get(i).spent().verification().price()) {
        case Price.Known known -> {
          sum = sum.add(known.money().amount());
          each[i] = known.money().amount().doubleValue();
        }
        case Price.Unknown unknown -> {
          return new Measurement.Unknown(unknown.reason());
        }
      }
    }
    List<Charge> charges = replies.stream().map(reply -> reply.spent().verification()).toList();
    long unbilled = charges.stream().mapToLong(Charge::unbilled).sum();
    if (unbilled > 0 && sum.signum() == 0) {
      return new Measurement.Unknown("no judge told what it used");
    }
    BigDecimal mean = MoneyRange.mean(sum, BigDecimal.valueOf(each.length), currency).amount();
    double missing = unbilled * Charge.dearest(charges) / each.length;
    List<CaseFacts> facts = replies.stream().map(reply -> reply.spent().facts()).toList();
    Optional<Interval> interval = interval(each, facts);
    return Measurement.Known.of(
        address,
        money(mean),
        mean,
        interval.map(i -> rounded(Math.max(0, i.lo()))).orElse(mean),
        interval.map(i -> rounded(i.hi())).orElse(mean).max(mean.add(rounded(missing))));
  }

  /** The mean seconds of fresh replies. */
  Measurement seconds(Map<String, List<Outcome>> outcomes, Map<String, CaseFacts> cases) {
    List<Double> seconds = new ArrayList<>();
    List<CaseFacts> facts = new ArrayList<>();
    String why = "no replies";
    for (Map.Entry<String, CaseFacts> each : cases.entrySet()) {
      for (Outcome outcome : outcomes.getOrDefault(each.getKey(), List.of())) {
        switch (outcome.seconds()) {
          case Taken.Known known -> {
            seconds.add(known.amount());
            facts.add(each.getValue());
          }
          case Taken.Absent absent -> why = absent.why();
        }
      }
    }
    if (seconds.isEmpty()) {
      return new Measurement.Unknown("no reply was timed: " + why);
    }
    double[] all = seconds.stream().mapToDouble(Double::doubleValue).toArray();
    double mean = seconds.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    return known("", rounded(mean), interval(all, facts), Double.MAX_VALUE);
  }

  /** Nothing is nothing in any currency. */
  private String money(BigDecimal amount) {
    return amount.signum() == 0 ? "" : currency;
  }

  private static Optional<Interval> interval(double[] each, List<CaseFacts> facts) {
    return MeanShift.of(each, ClusterNumbers.ofReplies(facts)).interval(LEVEL);
  }

  /** None of these is below 0. */
  private Measurement known(
      String money, BigDecimal value, Optional<Interval> interval, double most) {
    return Measurement.Known.of(
        address,
        money,
        value,
        interval.map(i -> rounded(Math.max(0, i.lo()))).orElse(value),
        interval.map(i -> rounded(Math.min(most, i.hi()))).orElse(value));
  }

  private static BigDecimal rounded(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
