package dev.assize.report.svg;

import java.util.List;

/**
 * The values of one side, and what to mark among them.
 *
 * @param side who it is, as {@code baseline}
 * @param values one for each case that has one; none where the side has none
 */
public record Distribution(String side, List<Double> values, List<Tick> ticks) {

  /** A mark on the axis, as the mean or a percentile. */
  public record Tick(String name, Span span) {}

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a value is not finite
   */
  public Distribution {
    values = List.copyOf(values);
    ticks = List.copyOf(ticks);
    if (!values.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a value of " + side + " is not finite");
    }
  }
}
