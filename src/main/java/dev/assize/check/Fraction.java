package dev.assize.check;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A half or quarters behind a number or alone, as one sign, or behind a whole number with a stroke:
 * {@code 1½}, {@code 1 ½}, {@code 2 1/2}.
 *
 * @param end behind its last character in the text
 */
record Fraction(BigDecimal value, String written, int end) {

  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTERS = new BigDecimal("0.75");
  private static final Map<Character, BigDecimal> SIGNS =
      Map.of('\u00BC', QUARTER, '\u00BD', HALF, '\u00BE', QUARTERS);
  private static final Map<String, BigDecimal> STROKES =
      Map.of("1/4", QUARTER, "1/2", HALF, "3/4", QUARTERS);
  private static final int WIDTH = 3;

  /** A longer number before a stroke is rather a year. */
  private static final int MOST_DIGITS = 3;

  /** Whether it is a fraction in one sign; none is in ASCII, where nearly every character is. */
  static boolean isSign(char c) {
    return c > 127 && SIGNS.containsKey(c);
  }

  /** The fraction behind the digits from {@code start} up to {@code end}, which may be none. */
  static Optional<Fraction> behind(String text, int start, int end) {
    boolean apart = end > start && end < text.length() && Shapes.isBlank(text.charAt(end));
    int at = apart ? end + 1 : end;
    if (at < text.length() && isSign(text.charAt(at))) {
      char sign = text.charAt(at);
      return Optional.ofNullable(SIGNS.get(sign))
          .map(value -> new Fraction(value, String.valueOf(sign), at + 1));
    }
    return apart && isWhole(text, start, end) ? stroke(text, at) : Optional.empty();
  }

  private static Optional<Fraction> stroke(String text, int at) {
    int end = at + WIDTH;
    if (end > text.length() || text.charAt(at + 1) != '/' || goesOn(text, end)) {
      return Optional.empty();
    }
    String written = text.substring(at, end);
    return Optional.ofNullable(STROKES.get(written))
        .map(value -> new Fraction(value, " " + written, end));
  }

  /** As dates and longer numbers do. */
  private static boolean goesOn(String text, int at) {
    if (at == text.length()) {
      return false;
    }
    char c = text.charAt(at);
    boolean figure = at + 1 < text.length() && Numerals.isDigit(text.charAt(at + 1));
    return Numerals.isDigit(c) || c == '/' || (c == '.' || c == ',') && figure;
  }

  private static boolean isWhole(String text, int start, int end) {
    boolean whole = end - start <= MOST_DIGITS;
    for (int i = start; i < end && whole; i++) {
      whole = Numerals.isDigit(text.charAt(i));
    }
    return whole;
  }
}
