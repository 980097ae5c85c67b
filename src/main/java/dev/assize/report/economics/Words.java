package dev.assize.report.economics;

import dev.assize.base.Money;
import dev.assize.base.Numbers;
import dev.assize.economics.Frontier;
import dev.assize.economics.MoneyRange;
import dev.assize.economics.PerCorrect;
import dev.assize.economics.Spending;
import dev.assize.economics.Triad;
import dev.assize.economics.Waiting;
import dev.assize.stats.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says figures the same way in all answers about cost. */
final class Words {

  /** Replies are cheap one by one; in thousands people can compare them. */
  static final int THOUSAND = 1_000;

  static final String UNKNOWN = "unknown";
  static final String UNPRICED = "unpriced";

  private static final MathContext DIGITS = new MathContext(3);
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private Words() {}

  /** {@code 42.2 % (38.3 to 46.1)}. */
  static String share(double share, Optional<Interval> interval) {
    return Numbers.percent(share)
        + interval
            .map(i -> " (" + Numbers.points(i.lo()) + " to " + Numbers.points(i.hi()) + ")")
            .orElse("");
  }

  /** {@code +1.2 (-0.4 to +2.8)}. */
  static String points(double difference, Optional<Interval> interval) {
    return Numbers.signedPoints(difference)
        + interval
            .map(
                i ->
                    " ("
                        + Numbers.signedPoints(i.lo())
                        + " to "
                        + Numbers.signedPoints(i.hi())
                        + ")")
            .orElse("");
  }

  /** An amount without its currency, in whole units from a hundred on, else in three digits. */
  static String amount(BigDecimal amount) {
    BigDecimal rounded =
        amount.abs().compareTo(WHOLE) >= 0
            ? amount.setScale(0, RoundingMode.HALF_EVEN)
            : amount.round(DIGITS);
    BigDecimal plain = rounded.stripTrailingZeros();
    return grouped(plain.signum() == 0 ? "0" : plain.toPlainString());
  }

  private static String grouped(String digits) {
    int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
    StringBuilder grouped = new StringBuilder(digits);
    for (int at = point - 3; at > (digits.startsWith("-") ? 1 : 0); at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }

  /** {@code EUR 1,250}. */
  static String money(Money money) {
    return money.currency() + " " + amount(money.amount());
  }

  /** So many times as much, without the currency. */
  static String times(Money each, Optional<MoneyRange> range, long times) {
    BigDecimal by = BigDecimal.valueOf(times);
    return amount(each.amount().multiply(by))
        + range
            .filter(r -> r.lo().amount().compareTo(r.hi().amount()) < 0)
            .map(
                r ->
                    " ("
                        + amount(r.lo().amount().multiply(by))
                        + " to "
                        + amount(r.hi().amount().multiply(by))
                        + ")")
            .orElse("");
  }

  static String perThousand(Spending spending) {
    return switch (spending) {
      case Spending.Known known ->
          Unbilled.least(known) + times(known.perTrial(), known.range(), THOUSAND);
      case Spending.Unpriced unpriced -> UNPRICED;
    };
  }

  /** Of right replies. */
  static String perThousandRight(Triad triad) {
    return switch (triad.perCorrect()) {
      case PerCorrect.Known known ->
          Unbilled.least(triad.spending()) + times(known.each(), known.range(), THOUSAND);
      case PerCorrect.Infinite infinite -> "infinite";
      case PerCorrect.Unpriced unpriced -> UNPRICED;
    };
  }

  /** The seconds at a percentile: {@code 1.2 (1.1 to 1.4)}. */
  static String seconds(Waiting waiting, double share) {
    return switch (waiting) {
      case Waiting.Untimed untimed -> UNKNOWN;
      case Waiting.Timed timed -> seconds(timed.percentile(share));
    };
  }

  private static String seconds(Waiting.Percentile percentile) {
    String limits =
        percentile.lower().isEmpty() || percentile.upper().isEmpty()
            ? ""
            : " ("
                + Numbers.brief(percentile.lower().getAsDouble())
                + " to "
                + Numbers.brief(percentile.upper().getAsDouble())
                + ")";
    return Numbers.brief(percentile.seconds()) + limits;
  }

  static String position(Frontier.Position position) {
    return switch (position) {
      case Frontier.Position.OnFrontier on -> "on it";
      case Frontier.Position.Tied tied -> "tied with " + String.join(", ", tied.with());
      case Frontier.Position.Dominated beaten -> "dominated by " + String.join(", ", beaten.by());
    };
  }

  static String percent(OptionalDouble share) {
    return share.isEmpty() ? UNKNOWN : Numbers.percent(share.getAsDouble());
  }

  static String points(OptionalDouble share) {
    return share.isEmpty() ? UNKNOWN : Numbers.points(share.getAsDouble());
  }

  /** Nothing where it is not known. */
  static String raw(Optional<Double> value) {
    return value.map(known -> BigDecimal.valueOf(known).toPlainString()).orElse("");
  }

  /** {@code a, b and c}. */
  static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
