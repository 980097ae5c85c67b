package dev.assize.score;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A scale of ratings; the worst may be the higher number, as in school marks.
 *
 * @param worst another number than the best
 */
public record Scale(double worst, double best) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

  public Scale {
    if (worst == best) {
      throw new IllegalArgumentException("a scale from " + worst + " to " + best);
    }
  }

  /** Where a label lies between worst, 0, and best, 1; empty when it is not a number between. */
  OptionalDouble part(String label) {
    String word = label.strip();
    if (!NUMBER.matcher(word).matches()) {
      return OptionalDouble.empty();
    }
    double part = (new BigDecimal(word).doubleValue() - worst) / (best - worst);
    return part >= 0 && part <= 1 ? OptionalDouble.of(part) : OptionalDouble.empty();
  }

  /** From worst to best in the scale's own steps. */
  public double length() {
    return Math.abs(best - worst);
  }

  /** The number on the scale. */
  public double at(double part) {
    return worst + part * (best - worst);
  }

  /** {@code 1 to 5}, worst first. */
  public String words() {
    return plain(worst) + " to " + plain(best);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
