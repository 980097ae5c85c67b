package dev.assize.adversarial.surface;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Thousands and money. */
final class Amounts {

  private static final Map<String, String> CODE_BY_SIGN =
      Map.of("€", "EUR", "£", "GBP", "$", "USD");
  private static final Map<String, String> SIGN_BY_NAME =
      Map.of("EUR", "€", "euros", "€", "GBP", "£", "pounds", "£", "USD", "$");
  private static final Pattern NAMED = Pattern.compile("(?<=\\d) (euros|pounds)\\b");
  private static final int THOUSAND = 3;

  private Amounts() {}

  static String withoutCommas(MatchResult number) {
    return number.group().replace(",", "");
  }

  static String withComma(MatchResult number) {
    String digits = number.group();
    int comma = digits.length() - THOUSAND;
    return digits.substring(0, comma) + "," + digits.substring(comma);
  }

  /** {@code €30} as {@code 30 EUR}. */
  static String withCode(MatchResult money) {
    return money.group(2) + " " + CODE_BY_SIGN.getOrDefault(money.group(1), "");
  }

  /** {@code 30 EUR} as {@code €30}. */
  static String withSign(MatchResult money) {
    return SIGN_BY_NAME.getOrDefault(money.group(2), "") + money.group(1);
  }

  /** Currencies that stand behind a number in words, by their codes. */
  static String named(String text) {
    return NAMED.matcher(text).replaceAll(name -> name.group(1).equals("euros") ? " EUR" : " GBP");
  }
}
