package dev.assize.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind a count and makes it a thousand or a million times as large: {@code 1.2
 * million}, {@code 1,2 Mio.}, {@code 5k}. The letters m and b do so beside a currency only, for
 * {@code 5m} are metres.
 */
final class Scale {

  private static final BigDecimal THOUSAND = new BigDecimal("1000");
  private static final BigDecimal MILLION = new BigDecimal("1000000");
  private static final BigDecimal BILLION = new BigDecimal("1000000000");
  private static final Map<String, BigDecimal> WORDS =
      Map.ofEntries(
          Map.entry("thousand", THOUSAND),
          Map.entry("tausend", THOUSAND),
          Map.entry("tsd", THOUSAND),
          Map.entry("million", MILLION),
          Map.entry("millions", MILLION),
          Map.entry("millionen", MILLION),
          Map.entry("mio", MILLION),
          Map.entry("billion", BILLION),
          Map.entry("billions", BILLION),
          Map.entry("bn", BILLION),
          Map.entry("milliarde", BILLION),
          Map.entry("milliarden", BILLION),
          Map.entry("mrd", BILLION));
  private static final Map<String, BigDecimal> OF_MONEY =
      Map.of("m", MILLION, "mn", MILLION, "b", BILLION);

  private Scale() {}

  /** The count as large as the word or letter behind it says. */
  static Count applied(Count count, List<Token> tokens, String text) {
    return at(count, tokens, text)
        .map(
            scale ->
                new Count(
                    count.values().stream().map(scale::multiply).toList(),
                    count.first(),
                    count.next() + 1))
        .orElse(count);
  }

  static boolean isWord(Token token) {
    return WORDS.containsKey(token.word());
  }

  /** Whether it may end with a full stop that ends nothing else. */
  static boolean isShort(Token token) {
    return switch (token.word()) {
      case "tsd", "mio", "mrd" -> true;
      default -> false;
    };
  }

  private static Optional<BigDecimal> at(Count count, List<Token> tokens, String text) {
    int next = count.next();
    if (next >= tokens.size()) {
      return Optional.empty();
    }
    Gap gap = Gap.between(tokens, next - 1, text);
    String word = tokens.get(next).word();
    if (!gap.text().isEmpty() || !tokens.get(next - 1).isNumber()) {
      return gap.isBlankOrHyphen() ? Optional.ofNullable(WORDS.get(word)) : Optional.empty();
    }
    if (word.equals("k")) {
      return Optional.of(THOUSAND);
    }
    boolean isMoney = Amounts.isBesideCurrency(tokens, count.first(), next, text);
    return Optional.ofNullable(
        isMoney && OF_MONEY.containsKey(word) ? OF_MONEY.get(word) : WORDS.get(word));
  }
}
