package dev.assize.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers as people write them: {@code 1,250.50}, {@code 1.250,50}, {@code 1'250.50}, {@code
 * 2 1/2}. One comma with exactly three digits behind it parts thousands. One point can part
 * thousands or decimals there, so both readings are kept, the more plausible one first; behind a
 * zero either parts decimals.
 */
final class Numerals {

  /** A longer run of digits is no quantity, and reading it would take time beyond reason. */
  private static final int LONGEST = 40;

  private static final Pattern THOUSANDS_THEN_DECIMALS =
      Pattern.compile("[0-9]{1,3}(?:([.,' ])[0-9]{3})(?:\\1[0-9]{3})*(?:(?!\\1)[.,][0-9]+)?");
  private static final Pattern LAKHS =
      Pattern.compile("[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\\.[0-9]+)?");
  private static final Pattern DECIMALS = Pattern.compile("[0-9]+(?:[.,][0-9]+)?");
  private static final int GROUP = 3;

  private Numerals() {}

  /** The number that begins at a digit, or several when the separators make no one number. */
  static List<Numeral> at(String text, int start) {
    int digits = digitsEnd(text, start);
    String body = ascii(text, start, digits);
    List<BigDecimal> readings = body.length() > LONGEST ? List.of() : readings(body);
    Optional<Fraction> fraction =
        body.isEmpty() || !readings.isEmpty()
            ? Fraction.behind(text, start, digits)
            : Optional.empty();
    if (fraction.isPresent()) {
      Fraction more = fraction.get();
      List<BigDecimal> sums =
          body.isEmpty()
              ? List.of(more.value())
              : readings.stream().map(more.value()::add).toList();
      return List.of(signed(text, sums, body + more.written(), new Span(start, more.end())));
    }
    if (!readings.isEmpty() || body.length() > LONGEST) {
      return List.of(signed(text, readings, body, new Span(start, digits)));
    }
    return parts(text, start, digits);
  }

  /** What the digits and separators may stand for; empty when they make no one number. */
  static List<BigDecimal> readings(String body) {
    if (isWhole(body)) {
      return List.of(new BigDecimal(body));
    }
    boolean grouped = THOUSANDS_THEN_DECIMALS.matcher(body).matches() && body.charAt(0) != '0';
    boolean decimal = DECIMALS.matcher(body).matches();
    if (grouped && decimal) {
      return open(body);
    }
    if (grouped || LAKHS.matcher(body).matches()) {
      return List.of(ungrouped(body));
    }
    return decimal ? List.of(decimal(body)) : List.of();
  }

  /**
   * One separator before exactly three digits. Whoever writes a point means decimals, unless they
   * would end with a zero that nobody needs: {@code 1.234} is rather 1.234, {@code 1.250} is 1250.
   */
  private static List<BigDecimal> open(String body) {
    if (body.charAt(body.length() - GROUP - 1) == ',') {
      return List.of(ungrouped(body));
    }
    return body.endsWith("0")
        ? List.of(ungrouped(body), decimal(body))
        : List.of(decimal(body), ungrouped(body));
  }

  private static BigDecimal decimal(String body) {
    return new BigDecimal(body.replace(',', '.'));
  }

  /** Most numbers are, and three expressions would have to look at them. */
  private static boolean isWhole(String body) {
    int digits = 0;
    while (digits < body.length() && body.charAt(digits) >= '0' && body.charAt(digits) <= '9') {
      digits++;
    }
    return digits > 0 && digits == body.length();
  }

  /** Whether a number may begin with it. */
  static boolean isFigure(char c) {
    return isDigit(c) || Fraction.isSign(c);
  }

  static boolean isMinus(char c) {
    return c == '-' || c == '\u2212';
  }

  /** Where the number comes to an end, with the fraction behind its digits: {@code 1 ½}. */
  static int end(String text, int start) {
    int digits = digitsEnd(text, start);
    return Fraction.behind(text, start, digits).map(Fraction::end).orElse(digits);
  }

  /** Where the digits, and the separators between digits, come to an end. */
  private static int digitsEnd(String text, int start) {
    int end = start;
    while (end < text.length()) {
      boolean digit = isDigit(text.charAt(end));
      boolean between =
          !digit
              && separator(text.charAt(end)) != 0
              && end + 1 < text.length()
              && isDigit(text.charAt(end + 1));
      if (!digit && !between) {
        break;
      }
      end++;
    }
    return end;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c > 127 && Character.digit(c, 10) >= 0;
  }

  private static BigDecimal ungrouped(String body) {
    char group = firstSeparator(body);
    return new BigDecimal(body.replace(String.valueOf(group), "").replace(',', '.'));
  }

  private static char firstSeparator(String body) {
    int i = 0;
    while (isDigit(body.charAt(i))) {
      i++;
    }
    return body.charAt(i);
  }

  private static List<Numeral> parts(String text, int start, int end) {
    List<Numeral> parts = new ArrayList<>();
    int at = start;
    for (int i = start; i <= end; i++) {
      if (i == end || !isDigit(text.charAt(i))) {
        String digits = ascii(text, at, i);
        List<BigDecimal> reading =
            digits.length() > LONGEST ? List.of() : List.of(new BigDecimal(digits));
        parts.add(new Numeral(reading, digits, new Span(at, i)));
        at = i + 1;
      }
    }
    return parts;
  }

  /** A dash makes a number negative only where it can be no hyphen and no range. */
  private static Numeral signed(String text, List<BigDecimal> readings, String body, Span span) {
    int sign = beforeCurrency(text, span.start() - 1);
    boolean minus = sign >= 0 && isMinus(text.charAt(sign));
    boolean free = sign <= 0 || isBeforeSign(text.charAt(sign - 1));
    if (!minus || !free) {
      return new Numeral(readings, body, span);
    }
    // A currency between the two is a token of its own.
    int start = sign == span.start() - 1 ? sign : span.start();
    return new Numeral(
        readings.stream().map(BigDecimal::negate).toList(),
        "-" + body,
        new Span(start, span.end()));
  }

  private static boolean isBeforeSign(char c) {
    return c == '(' || Shapes.isBlank(c) || isCurrency(c);
  }

  /** Over a currency that ends at {@code at}: the minus of {@code -€5} stands before it. */
  private static int beforeCurrency(String text, int at) {
    int end = at > 0 && Shapes.isBlank(text.charAt(at)) ? at - 1 : at;
    return end >= 0 && isCurrency(text.charAt(end)) ? end - 1 : at;
  }

  private static boolean isCurrency(char c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  private static String ascii(String text, int start, int end) {
    StringBuilder body = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      body.append(isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : separator(c));
    }
    return body.toString();
  }

  /**
   * The separator in ASCII, or 0; an ordinary blank parts numbers, a narrow or fixed one groups.
   */
  private static char separator(char c) {
    return switch (c) {
      case '.', ',', '\'' -> c;
      case '\u2019' -> '\'';
      case '\u00A0', '\u202F', '\u2009' -> ' ';
      default -> 0;
    };
  }
}
