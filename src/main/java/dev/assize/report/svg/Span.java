package dev.assize.report.svg;

import java.util.function.DoubleFunction;

/**
 * A figure with the interval around it; both limits are the value itself where there is none.
 *
 * @param value in whatever unit the figure is about
 */
public record Span(double value, double lo, double hi) {

  /**
   * Checks the limits and turns a negative zero into zero, so that equal values are drawn alike.
   *
   * @throws IllegalArgumentException if one is not finite, or they are crossed
   */
  public Span {
    if (!Double.isFinite(value) || !Double.isFinite(lo) || !Double.isFinite(hi) || lo > hi) {
      throw new IllegalArgumentException(
          "a value with limits in order is needed, found " + value + " in " + lo + ", " + hi);
    }
    value += 0.0;
    lo += 0.0;
    hi += 0.0;
  }

  /** A value without an interval. */
  public static Span exactly(double value) {
    return new Span(value, value, value);
  }

  /** {@code 0.82 (0.79 to 0.85)}, or the value alone. */
  String words(DoubleFunction<String> print) {
    return lo == hi
        ? print.apply(value)
        : print.apply(value) + " (" + print.apply(lo) + " to " + print.apply(hi) + ")";
  }
}
