package dev.assize.report.drift;

import dev.assize.drift.ChartPoint;
import dev.assize.drift.ControlChart;
import dev.assize.drift.Event;
import dev.assize.report.ChartWords;
import dev.assize.report.svg.Figure;
import java.util.List;

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
        ChartWords.broken(point),
        ChartWords.changed(point.run(), events));
  }
}
