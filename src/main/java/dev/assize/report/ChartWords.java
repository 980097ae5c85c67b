package dev.assize.report;

import dev.assize.drift.ChartPoint;
import dev.assize.drift.Event;
import dev.assize.drift.RuleHit;
import java.util.List;
import java.util.stream.Collectors;

/** What stands beside a run of a control chart. */
public final class ChartWords {

  private ChartWords() {}

  /** The rules that the run breaks; empty for none. */
  public static String broken(ChartPoint point) {
    return point.role() == ChartPoint.Role.LEFT_OUT
        ? "out of line, left out of the reference"
        : point.hits().stream()
            .map(RuleHit::rule)
            .map(ChartWords::words)
            .collect(Collectors.joining(", "));
  }

  /** What was not the same as in the run before; empty for nothing. */
  public static String changed(String run, List<Event> events) {
    return events.stream()
        .filter(event -> event.run().equals(run))
        .map(event -> event.aspect().words())
        .collect(Collectors.joining(", "));
  }

  private static String words(RuleHit.Rule rule) {
    return switch (rule) {
      case AVERAGE_ABOVE -> "average above its limit";
      case AVERAGE_BELOW -> "average below its limit";
      case SUM_ABOVE -> "sum above its limit";
      case SUM_BELOW -> "sum below its limit";
    };
  }
}
