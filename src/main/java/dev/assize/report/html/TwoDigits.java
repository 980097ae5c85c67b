package dev.assize.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prints a coefficient such as J or kappa: {@code 0.83}. */
final class TwoDigits {

  private TwoDigits() {}

  static String of(double value) {
    String text = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    return text.equals("-0.00") ? "0.00" : text;
  }
}
