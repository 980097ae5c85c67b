package dev.assize.check;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number as somebody wrote it.
 *
 * @param readings what it may stand for: {@code 1.250} is 1250 to a German and 1.25 to others
 * @param written its digits and separators, in ASCII; a sign stands before them
 */
record Numeral(List<BigDecimal> readings, String written, Span span) {

  Numeral {
    readings = List.copyOf(readings);
  }

  /** Whether it is a code or a telephone number rather than a quantity. */
  boolean isCode() {
    return readings.isEmpty() || beginsWithZeroAndDigit();
  }

  private boolean beginsWithZeroAndDigit() {
    return written.length() > 1 && written.charAt(0) == '0' && Numerals.isDigit(written.charAt(1));
  }
}
