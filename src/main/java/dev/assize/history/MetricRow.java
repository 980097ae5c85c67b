package dev.assize.history;

import dev.assize.stats.Interval;
import java.util.Optional;

/**
 * A number over the cases of one side.
 *
 * @param name as {@link Measured} has it
 * @param unit {@code share}, {@code s}, {@code tokens}, {@code characters}, or a currency
 * @param n how many cases, or for sums replies, it was taken over
 * @param bounds its interval, where it has one
 */
public record MetricRow(String name, String unit, double value, int n, Bounds bounds) {

  /** An interval, or that there is none. */
  public sealed interface Bounds {
    record Known(Interval interval) implements Bounds {}

    record None() implements Bounds {}
  }

  /** A number without an interval. */
  public MetricRow(String name, String unit, double value, int n) {
    this(name, unit, value, n, new Bounds.None());
  }

  /** Its interval, where it has one. */
  public Optional<Interval> interval() {
    return switch (bounds) {
      case Bounds.Known known -> Optional.of(known.interval());
      case Bounds.None none -> Optional.empty();
    };
  }
}
