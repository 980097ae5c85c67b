package dev.assize.report.economics;

import dev.assize.base.Money;
import dev.assize.base.Numbers;
import dev.assize.economics.MoneyRange;
import dev.assize.economics.trimming.Cut;
import dev.assize.economics.trimming.Saving;
import dev.assize.economics.trimming.Tokens;
import dev.assize.stats.Interval;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Says what shorter prompts lose and save. */
record TrimWords(Optional<BigDecimal> callsPerMonth) {

  /** {@code a month at 200,000 calls}. */
  String span() {
    return callsPerMonth
        .map(calls -> "a month at " + Words.amount(calls) + " calls")
        .orElse("for 1,000 calls");
  }

  static String number(double tokens) {
    return Words.amount(BigDecimal.valueOf(tokens));
  }

  /** What is known of its quality, as one half of a sentence. */
  static String quality(Cut cut) {
    String sentence = cut.sentence();
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  static String finding(Cut.Finding finding) {
    return switch (finding) {
      case WITHIN_MARGIN -> "within the margin";
      case WORSE -> "worse";
      case UNDECIDED -> "undecided";
    };
  }

  /** {@code 44.1 % fewer tokens: 231 instead of 413 a call}. */
  static String tokens(Tokens tokens) {
    String means =
        ": " + number(tokens.shorter()) + " instead of " + number(tokens.original()) + " a call";
    if (tokens.saved() == 0) {
      return "as many tokens: " + number(tokens.original()) + " a call";
    }
    return tokens.saved() > 0
        ? Numbers.percent(tokens.share()) + " fewer tokens" + means
        : Numbers.percent(-tokens.share()) + " more tokens" + means;
  }

  /** {@code saves EUR 3.6 a month at 200,000 calls (3.5 to 3.7)}. */
  String money(Saving.Known saving) {
    boolean isDearer = saving.inAll().amount().signum() < 0;
    Money amount = isDearer ? negated(saving.inAll()) : saving.inAll();
    if (amount.amount().signum() == 0) {
      return "costs as much" + asBilled(saving);
    }
    return (isDearer ? "costs " : "saves ")
        + Words.money(amount)
        + (isDearer ? " more " : " ")
        + span()
        + saving.range().map(range -> limits(range, isDearer)).orElse("")
        + asBilled(saving);
  }

  private static String asBilled(Saving.Known saving) {
    return Unbilled.asBilled(saving.unbilled().isAny());
  }

  private static String limits(MoneyRange range, boolean isDearer) {
    Money lo = isDearer ? negated(range.hi()) : range.lo();
    Money hi = isDearer ? negated(range.lo()) : range.hi();
    return lo.equals(hi)
        ? ""
        : " (" + Words.amount(lo.amount()) + " to " + Words.amount(hi.amount()) + ")";
  }

  private static Money negated(Money money) {
    return new Money(money.amount().negate(), money.currency());
  }

  /** {@code 182 (181 to 183)}, below 0 where the shorter prompt takes more. */
  static String saved(Optional<Tokens> tokens) {
    return tokens
        .map(
            each ->
                number(each.saved())
                    + each.fewer().filter(i -> i.lo() < i.hi()).map(TrimWords::limits).orElse(""))
        .orElse(Words.UNKNOWN);
  }

  private static String limits(Interval interval) {
    return " (" + number(interval.lo()) + " to " + number(interval.hi()) + ")";
  }

  /** The same in money. */
  static String saved(Saving saving) {
    return switch (saving) {
      case Saving.Known known -> Words.times(known.inAll(), known.range(), 1);
      case Saving.Unpriced unpriced -> Words.UNPRICED;
    };
  }
}
