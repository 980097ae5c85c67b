package dev.assize.check;

import dev.assize.check.Tokens.Joint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers with a currency or a per cent sign, before or behind: {@code €5}, {@code 5 EUR}. */
final class Amounts {

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("%", "%"),
          Map.entry("percent", "%"),
          Map.entry("prozent", "%"),
          Map.entry("€", "EUR"),
          Map.entry("eur", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("$", "USD"),
          Map.entry("usd", "USD"),
          Map.entry("dollar", "USD"),
          Map.entry("dollars", "USD"),
          Map.entry("£", "GBP"),
          Map.entry("gbp", "GBP"),
          Map.entry("¥", "JPY"),
          Map.entry("jpy", "JPY"),
          Map.entry("yen", "JPY"),
          Map.entry("chf", "CHF"),
          Map.entry("franken", "CHF"));

  private Amounts() {}

  /** The amount that begins with the token at {@code i}. */
  static Optional<Joint> at(List<Token> tokens, int i, String text) {
    if (i + 1 >= tokens.size()) {
      return Optional.empty();
    }
    Optional<String> before =
        tokens.get(i + 1).isNumber() && Gap.between(tokens, i, text).isBlank()
            ? unit(tokens.get(i))
            : Optional.empty();
    return before.isPresent()
        ? Count.at(tokens, i + 1, text)
            .map(count -> join(tokens, i, count.next() - 1, count.values(), before.get(), text))
        : Count.at(tokens, i, text)
            .filter(count -> count.next() < tokens.size())
            .filter(count -> isGapBeforeUnit(tokens, count.next(), text))
            .flatMap(count -> behind(tokens, count, text));
  }

  /** Whether a currency stands before the token at {@code first} or is the one at {@code next}. */
  static boolean isBesideCurrency(List<Token> tokens, int first, int next, String text) {
    boolean before =
        first > 0
            && unit(tokens.get(first - 1)).isPresent()
            && Gap.between(tokens, first - 1, text).isBlank();
    boolean behind =
        next + 1 < tokens.size()
            && unit(tokens.get(next + 1)).isPresent()
            && Gap.between(tokens, next, text).isBlank();
    return before || behind;
  }

  private static boolean isGapBeforeUnit(List<Token> tokens, int next, String text) {
    Gap gap = Gap.between(tokens, next - 1, text);
    return gap.isBlank() || Scale.isShort(tokens.get(next - 1)) && gap.text().strip().equals(".");
  }

  private static Optional<Joint> behind(List<Token> tokens, Count count, String text) {
    int next = count.next();
    int width = isPerCent(tokens, next) ? 2 : 1;
    return (width == 2 ? Optional.of("%") : unit(tokens.get(next)))
        .map(unit -> join(tokens, count.first(), next + width - 1, count.values(), unit, text));
  }

  private static Joint join(
      List<Token> tokens, int first, int last, List<BigDecimal> values, String unit, String text) {
    int start = tokens.get(first).span().start();
    boolean minus = start > 0 && Numerals.isMinus(text.charAt(start - 1));
    boolean quoted = minus && values.getFirst().signum() < 0;
    Span span = new Span(quoted ? start - 1 : start, tokens.get(last).span().end());
    return new Joint(Token.amount(values, unit, span), last + 1);
  }

  private static boolean isPerCent(List<Token> tokens, int i) {
    return i + 1 < tokens.size()
        && tokens.get(i).word().equals("per")
        && tokens.get(i + 1).word().equals("cent");
  }

  private static Optional<String> unit(Token token) {
    return Optional.ofNullable(UNITS.get(token.word()));
  }
}
