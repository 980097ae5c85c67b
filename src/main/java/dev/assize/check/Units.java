package dev.assize.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Units of time, data, length, mass and the like, by their names and signs in {@code units.txt}.
 */
final class Units {

  private static final Map<String, Unit> KNOWN = read();

  /** In small letters, what stands for two units by its capital letters: MB and Mb. */
  private static final Set<String> BY_CASE = byCase();

  private static final int LONGEST_SIGN = 4;
  private static final Set<String> DEGREES = Set.of("°", "degree", "degrees", "grad", "deg");
  private static final Map<String, String> SCALES =
      Map.of("c", "celsius", "celsius", "celsius", "f", "fahrenheit", "fahrenheit", "fahrenheit");
  private static final Set<String> SECONDS = Set.of("s", "sec", "second", "sek", "sekunde");
  private static final String PER_SECOND = " per second";

  private Units() {}

  /**
   * A unit.
   *
   * @param factor how many of the dimension's own unit it is
   */
  record Unit(String dimension, BigDecimal factor) {

    boolean isTime() {
      return dimension.equals("span") || dimension.equals("months");
    }

    boolean isBelow(Unit other) {
      return dimension.equals(other.dimension) && factor.compareTo(other.factor) < 0;
    }

    private boolean isOfData() {
      return dimension.equals("bits") || dimension.equals("bytes");
    }

    private Unit perSecond() {
      return new Unit(dimension + PER_SECOND, factor);
    }
  }

  /** A unit, and the token behind it. */
  record Found(Unit unit, int next) {}

  /**
   * How a word is compared that stands for another unit when its capital letters are others; empty
   * for all other words.
   *
   * @param folded the word in small letters
   */
  static Optional<String> byCase(String folded, String written) {
    return folded.length() <= LONGEST_SIGN && BY_CASE.contains(folded)
        ? Optional.ofNullable(unit(folded, written))
            .map(unit -> unit.dimension() + " " + unit.factor().toPlainString())
        : Optional.empty();
  }

  /** The unit that begins with the token at {@code i}. */
  static Optional<Found> at(List<Token> tokens, int i, String text) {
    Span span = tokens.get(i).span();
    Unit unit = unit(tokens.get(i).word(), text.substring(span.start(), span.end()));
    if (unit == null) {
      return degrees(tokens, i, text);
    }
    return Optional.of(
        unit.isOfData() && isPerSecond(tokens, i + 1, text)
            ? new Found(unit.perSecond(), behindSecond(tokens, i + 1))
            : new Found(unit, i + 1));
  }

  private static Optional<Found> degrees(List<Token> tokens, int i, String text) {
    return DEGREES.contains(tokens.get(i).word())
            && i + 1 < tokens.size()
            && Gap.between(tokens, i, text).isBlank()
        ? Optional.ofNullable(SCALES.get(tokens.get(i + 1).word()))
            .map(scale -> new Found(new Unit(scale, BigDecimal.ONE), i + 2))
        : Optional.empty();
  }

  private static @Nullable Unit unit(String folded, String written) {
    Unit sign = KNOWN.get("=" + written);
    return sign == null ? named(folded) : sign;
  }

  /** By its name, also as in "a month's notice". */
  private static @Nullable Unit named(String word) {
    return KNOWN.get(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
  }

  private static boolean isPerSecond(List<Token> tokens, int i, String text) {
    if (i >= tokens.size()) {
      return false;
    }
    boolean slash = Gap.between(tokens, i - 1, text).text().strip().equals("/");
    return slash
        ? isSecond(tokens.get(i))
        : isPer(tokens.get(i)) && i + 1 < tokens.size() && isSecond(tokens.get(i + 1));
  }

  private static int behindSecond(List<Token> tokens, int i) {
    return isPer(tokens.get(i)) ? i + 2 : i + 1;
  }

  private static boolean isPer(Token token) {
    return token.word().equals("per") || token.word().equals("pro");
  }

  private static boolean isSecond(Token token) {
    return SECONDS.contains(token.word());
  }

  private static Set<String> byCase() {
    return KNOWN.keySet().stream()
        .filter(name -> name.startsWith("="))
        .map(name -> name.substring(1).toLowerCase(Locale.ROOT))
        .filter(KNOWN::containsKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, Unit> read() {
    Map<String, Unit> units = new HashMap<>();
    for (String line : Phrases.lines("units.txt")) {
      String[] words = line.split(" ");
      Unit unit = new Unit(words[0].replace('_', ' '), new BigDecimal(words[1]));
      for (int i = 2; i < words.length; i++) {
        units.put(words[i], unit);
      }
    }
    return Map.copyOf(units);
  }
}
