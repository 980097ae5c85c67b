package dev.assize.check;

import dev.assize.check.Currencies.Currency;
import dev.assize.check.Token.Sort;
import dev.assize.check.Tokens.Joint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers with a currency or a per cent sign, before or behind: {@code €5}, {@code 5 EUR}, {@code
 * 5,- EUR}. The first number of {@code 5-7 EUR} and of {@code 5 or 7 EUR} has the unit of the
 * second.
 */
final class Amounts {

  /** What stands for no cents, before the currency. */
  private static final Pattern NO_CENTS = Pattern.compile("[.,][-\u2010-\u2015]{1,2}\\h?");

  private static final int WIDEST = 4;
  private static final Pattern RANGE = Pattern.compile("[-\u2010-\u2013]");
  private static final Set<String> UP_TO = Set.of("to", "or", "bis", "oder");
  private static final Set<String> AND = Set.of("and", "und");
  private static final Set<String> BETWEEN = Set.of("between", "zwischen");

  private Amounts() {}

  /** The amount that begins with the token at {@code i}. */
  static Optional<Joint> at(List<Token> tokens, int i, String text) {
    if (i + 1 >= tokens.size()) {
      return Optional.empty();
    }
    Optional<Currency> before =
        Currencies.at(tokens, i, text).filter(currency -> isBefore(tokens, currency, text));
    return before.isPresent()
        ? Count.at(tokens, before.get().next(), text)
            .map(count -> join(tokens, i, count.next(), count, before.get(), text))
        : Count.at(tokens, i, text).flatMap(count -> counted(tokens, count, text));
  }

  private static boolean isBefore(List<Token> tokens, Currency currency, String text) {
    int number = currency.next();
    return number < tokens.size()
        && tokens.get(number).isNumber()
        && Gap.between(tokens, number - 1, text).isBlank();
  }

  private static Optional<Joint> counted(List<Token> tokens, Count count, String text) {
    return behind(tokens, count.next(), text)
        .map(unit -> join(tokens, count.first(), unit.next(), count, unit, text))
        .or(
            () ->
                shared(tokens, count, text)
                    .map(unit -> join(tokens, count.first(), count.next(), count, unit, text)));
  }

  /** The currency behind the number that ends before the token at {@code next}. */
  private static Optional<Currency> behind(List<Token> tokens, int next, String text) {
    return next < tokens.size() && isGapBeforeUnit(tokens, next, text)
        ? Currencies.at(tokens, next, text)
        : Optional.empty();
  }

  private static boolean isGapBeforeUnit(List<Token> tokens, int next, String text) {
    Gap gap = Gap.between(tokens, next - 1, text);
    return gap.isBlank()
        || Scale.isShort(tokens.get(next - 1)) && gap.text().strip().equals(".")
        || tokens.get(next - 1).isNumber() && isNoCents(tokens, next, text);
  }

  private static boolean isNoCents(List<Token> tokens, int next, String text) {
    int from = tokens.get(next - 1).span().end();
    int to = tokens.get(next).span().start();
    return to - from <= WIDEST && NO_CENTS.matcher(text.substring(from, to)).matches();
  }

  /** The unit of the larger number behind this one, which goes on from it. */
  private static Optional<Currency> shared(List<Token> tokens, Count count, String text) {
    return other(tokens, count, text)
        .flatMap(i -> Count.at(tokens, i, text))
        .filter(larger -> largest(larger).compareTo(largest(count)) > 0)
        .flatMap(larger -> behind(tokens, larger.next(), text));
  }

  private static BigDecimal largest(Count count) {
    return Money.largest(count.values());
  }

  private static Optional<Integer> other(List<Token> tokens, Count count, String text) {
    int next = count.next();
    if (next >= tokens.size()) {
      return Optional.empty();
    }
    Gap gap = Gap.between(tokens, next - 1, text);
    String word = tokens.get(next).word();
    boolean goesOn =
        UP_TO.contains(word)
            || AND.contains(word)
                && count.first() > 0
                && BETWEEN.contains(tokens.get(count.first() - 1).word());
    if (goesOn && next + 1 < tokens.size() && gap.isBlank()) {
      return Optional.of(next + 1).filter(i -> Gap.between(tokens, next, text).isBlank());
    }
    return Optional.of(next)
        .filter(i -> tokens.get(i).isNumber() && RANGE.matcher(gap.text()).matches());
  }

  /**
   * Whether the figures from the token at {@code first} to the one at {@code last} are an amount of
   * money with nothing such as {@code million} behind them.
   */
  static boolean isMoney(List<Token> tokens, int first, int last, String text) {
    Count count = new Count(tokens.get(first).values(), first, last + 1);
    return Scale.applied(count, tokens, text).next() == last + 1
        && (isBehindCurrency(tokens, first, text)
            || behind(tokens, last + 1, text)
                .or(() -> shared(tokens, count, text))
                .filter(Currency::isMoney)
                .isPresent());
  }

  /** Whether a currency stands before the token at {@code first} or is the one at {@code next}. */
  static boolean isBesideCurrency(List<Token> tokens, int first, int next, String text) {
    return isBehindCurrency(tokens, first, text)
        || next + 1 < tokens.size()
            && Gap.between(tokens, next, text).isBlank()
            && Currencies.at(tokens, next + 1, text).isPresent();
  }

  /** A currency of two tokens ends with a sign that is one by itself elsewhere. */
  private static boolean isBehindCurrency(List<Token> tokens, int first, String text) {
    if (first == 0 || !Gap.between(tokens, first - 1, text).isBlank()) {
      return false;
    }
    return Currencies.at(tokens, first - 1, text)
        .or(() -> first > 1 ? Currencies.at(tokens, first - 2, text) : Optional.empty())
        .filter(currency -> currency.isMoney() && currency.next() == first)
        .isPresent();
  }

  private static Joint join(
      List<Token> tokens, int first, int next, Count count, Currency unit, String text) {
    int start = tokens.get(first).span().start();
    List<BigDecimal> values = count.values();
    boolean minus = start > 0 && Numerals.isMinus(text.charAt(start - 1));
    boolean quoted = minus && values.getFirst().signum() < 0;
    Span span = new Span(quoted ? start - 1 : start, tokens.get(next - 1).span().end());
    return new Joint(Token.counted(values, unit.forms(values), Sort.AMOUNT, span), next);
  }
}
