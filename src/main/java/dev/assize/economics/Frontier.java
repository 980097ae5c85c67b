package dev.assize.economics;

import java.util.List;
import java.util.Set;

/**
 * Which subjects nobody beats on every count ({@link Dominance}).
 *
 * @param kind of task
 * @param axes on which they were compared: those that every subject has
 * @param level at which a difference counts as shown, all pairs together
 */
public record Frontier(String kind, Set<Axis> axes, double level, List<Point> points) {

  public Frontier {
    axes = Set.copyOf(axes);
    points = List.copyOf(points);
  }

  /** A subject and where it stands. */
  public record Point(String subject, Position position) {}

  /** Where a subject stands among the others. */
  public sealed interface Position {

    /** No other subject is as good on every axis and better on one, as measured. */
    record OnFrontier() implements Position {}

    /**
     * Another subject is ahead as measured, but what they differ in is not shown to be more than
     * luck.
     *
     * @param with those
     */
    record Tied(List<String> with) implements Position {}

    /**
     * Another subject is ahead, and every difference between them is shown.
     *
     * @param by those
     */
    record Dominated(List<String> by) implements Position {}
  }
}
