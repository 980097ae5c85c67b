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
    if (i + 1 >= tokens.size() || !Gap.between(tokens, i, text).isBlank()) {
      return Optional.empty();
    }
    if (tokens.get(i + 1).isNumber()) {
      return unit(tokens.get(i))
          .map(unit -> join(tokens, i, i + 1, tokens.get(i + 1).values(), unit));
    }
    return Count.at(tokens, i, text)
        .filter(count -> count.next() < tokens.size())
        .filter(count -> Gap.between(tokens, count.next() - 1, text).isBlank())
        .flatMap(count -> behind(tokens, count));
  }

  private static Optional<Joint> behind(List<Token> tokens, Count count) {
    int next = count.next();
    int width = isPerCent(tokens, next) ? 2 : 1;
    return (width == 2 ? Optional.of("%") : unit(tokens.get(next)))
        .map(unit -> join(tokens, count.first(), next + width - 1, count.values(), unit));
  }

  private static Joint join(
      List<Token> tokens, int first, int last, List<BigDecimal> values, String unit) {
    Span span = new Span(tokens.get(first).span().start(), tokens.get(last).span().end());
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
