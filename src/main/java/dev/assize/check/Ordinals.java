package dev.assize.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Days of a month in words, English and German: {@code twelfth}, {@code twenty-first}, {@code
 * zwölfter}.
 */
final class Ordinals {

  private static final int LAST = 31;
  private static final List<String> FIRST_NINETEEN =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth");
  private static final Map<String, Integer> DAYS = days();

  private Ordinals() {}

  /** A day, and the token behind it. */
  record Day(int number, int next) {}

  static boolean mayBegin(Token token) {
    return DAYS.containsKey(token.word()) || tens(token) > 0;
  }

  /** The day that begins with the token at {@code i}. */
  static Optional<Day> at(List<Token> tokens, int i, String text) {
    int tens = tens(tokens.get(i));
    if (tens == 0) {
      return Optional.ofNullable(DAYS.get(tokens.get(i).word())).map(day -> new Day(day, i + 1));
    }
    boolean follows = i + 1 < tokens.size() && Gap.between(tokens, i, text).isBlankOrHyphen();
    int ones = follows ? FIRST_NINETEEN.indexOf(tokens.get(i + 1).word()) + 1 : 0;
    return ones > 0 && ones < 10 && tens + ones <= LAST
        ? Optional.of(new Day(tens + ones, i + 2))
        : Optional.empty();
  }

  private static int tens(Token token) {
    return switch (token.word()) {
      case "twenty" -> 20;
      case "thirty" -> 30;
      default -> 0;
    };
  }

  private static Map<String, Integer> days() {
    Map<String, Integer> days = new HashMap<>(Map.of("twentieth", 20, "thirtieth", 30));
    FIRST_NINETEEN.forEach(word -> days.put(word, days.size() - 1));
    for (int day = 1; day <= LAST; day++) {
      for (String ending : List.of("e", "en", "er")) {
        Spelled.put(days, german(day) + ending, day);
      }
    }
    return Map.copyOf(days);
  }

  private static String german(int day) {
    return switch (day) {
      case 1 -> "erst";
      case 3 -> "dritt";
      case 7 -> "siebt";
      case 8 -> "acht";
      default -> GermanNumber.write(day) + (day < 20 ? "t" : "st");
    };
  }
}
