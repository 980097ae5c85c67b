package dev.assize.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Currencies by their codes, signs and names, and the per cent sign, which stands like one. */
final class Currencies {

  static final String PER_CENT = "%";

  private static final Set<String> CODES =
      Set.of("eur", "usd", "gbp", "jpy", "chf", "aud", "cad", "nzd", "hkd", "sgd");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("%", PER_CENT),
          Map.entry("percent", PER_CENT),
          Map.entry("prozent", PER_CENT),
          Map.entry("€", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("$", "USD"),
          Map.entry("dollar", "USD"),
          Map.entry("dollars", "USD"),
          Map.entry("£", "GBP"),
          Map.entry("¥", "JPY"),
          Map.entry("yen", "JPY"),
          Map.entry("franken", "CHF"));

  /** Cents may be of euros or of dollars. */
  private static final Map<String, List<String>> CENTS =
      Map.of(
          "ct", List.of("EUR"),
          "cent", List.of("EUR", "USD"),
          "cents", List.of("EUR", "USD"),
          "¢", List.of("USD", "EUR"));

  /** What stands before a dollar sign says whose dollars they are. */
  private static final Map<String, String> DOLLARS =
      Map.of(
          "US", "USD", "A", "AUD", "AU", "AUD", "C", "CAD", "CA", "CAD", "NZ", "NZD", "HK", "HKD",
          "S", "SGD");

  private static final Pattern OWNER = Pattern.compile("[A-Z]{1,3}");

  private Currencies() {}

  /**
   * What an amount is of.
   *
   * @param names the currency, or those that may be meant
   * @param scale what one of the unit is of the currency: 0.01 of a cent
   * @param next the token behind it
   */
  record Currency(List<String> names, BigDecimal scale, int next) {

    boolean isMoney() {
      return !names.contains(PER_CENT);
    }

    /** The amounts in the forms in which they are compared, value by value. */
    List<String> forms(List<BigDecimal> values) {
      return values.stream()
          .map(scale::multiply)
          .flatMap(value -> names.stream().flatMap(name -> form(name, value)))
          .toList();
    }

    private static Stream<String> form(String name, BigDecimal value) {
      return Token.forms(name, List.of(value)).stream();
    }
  }

  static boolean isCode(String word) {
    return CODES.contains(word);
  }

  /** The currency that begins with the token at {@code i}, none inside another. */
  static Optional<Currency> at(List<Token> tokens, int i, String text) {
    if (i >= tokens.size() || tokens.get(i).word().isEmpty()) {
      return Optional.empty();
    }
    if (isDollar(tokens, i + 1) && isOwner(tokens, i, text)) {
      String owner = written(tokens.get(i), text);
      return one(DOLLARS.getOrDefault(owner, owner + "$"), i + 2);
    }
    if (isDollar(tokens, i) && i > 0 && isOwner(tokens, i - 1, text)) {
      return Optional.empty();
    }
    String word = tokens.get(i).word();
    if (word.equals("per") && i + 1 < tokens.size() && tokens.get(i + 1).word().equals("cent")) {
      return one(PER_CENT, i + 2);
    }
    // A CT is a scan.
    if (CENTS.containsKey(word) && !written(tokens.get(i), text).equals("CT")) {
      return Optional.of(new Currency(CENTS.get(word), new BigDecimal("0.01"), i + 1));
    }
    return isCode(word)
        ? one(word.toUpperCase(Locale.ROOT), i + 1)
        : Optional.ofNullable(NAMES.get(word)).flatMap(name -> one(name, i + 1));
  }

  private static Optional<Currency> one(String name, int next) {
    return Optional.of(new Currency(List.of(name), BigDecimal.ONE, next));
  }

  static boolean isDollar(List<Token> tokens, int i) {
    return i < tokens.size() && tokens.get(i).word().equals("$");
  }

  /** Whether the token at {@code i} stands right before a sign and may say whose it is. */
  private static boolean isOwner(List<Token> tokens, int i, String text) {
    return tokens.get(i).span().end() == tokens.get(i + 1).span().start()
        && OWNER.matcher(written(tokens.get(i), text)).matches();
  }

  private static String written(Token token, String text) {
    return text.substring(token.span().start(), token.span().end());
  }
}
