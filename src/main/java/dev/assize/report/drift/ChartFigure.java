package dev.assize.report.drift;

import dev.assize.drift.ChartPoint;
import dev.assize.drift.ControlChart;
import dev.assize.drift.Event;
import dev.assize.drift.RuleHit;
import dev.assize.report.svg.Figure;
import java.util.List;
import java.util.stream.Collectors;

/** Draws a control chart. */
final class ChartFigure {

  private ChartFigure() {}

  static Figure of(ControlChart.Charted chart) {
    return dev.assize.report.svg.ControlChart.of(
        chart.points().stream().map(point -> run(point, chart.events())).toList(),
        chart.centre(),
        chart.quantity().words(),
        chart.quantity()::shown);
  }

  private static dev.assize.report.svg.ControlChart.Run run(ChartPoint point, List<Event> events) {
    return new dev.assize.report.svg.ControlChart.Run(
        point.run(),
        point.value(),
        point.average(),
        new dev.assize.report.svg.ControlChart.Limits(point.lower(), point.upper()),
        point.role() == ChartPoint.Role.LEFT_OUT
            ? "out of line, left out of the reference"
            : point.hits().stream()
                .map(RuleHit::rule)
                .map(ChartFigure::words)
                .collect(Collectors.joining(", ")),
        events.stream()
            .filter(event -> event.run().equals(point.run()))
            .map(event -> event.aspect().words())
            .collect(Collectors.joining(", ")));
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
