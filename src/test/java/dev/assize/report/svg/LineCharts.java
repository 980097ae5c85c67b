package dev.assize.report.svg;

import dev.assize.base.Numbers;
import java.util.List;
import org.w3c.dom.Element;

/** Line charts of money by day, and what is looked up in them. */
final class LineCharts {

  private static final LineChart.Axis DAYS =
      new LineChart.Axis("day of the month", day -> Numbers.decimal(day, 0));
  private static final LineChart.Axis MONEY = new LineChart.Axis("EUR spent", Numbers::brief);

  private LineCharts() {}

  static LineChart.Line line(String name, LineChart.Point... points) {
    return new LineChart.Line(name, List.of(points));
  }

  static LineChart.Point at(double x, double y) {
    return new LineChart.Point(x, y);
  }

  static Drawn drawn(LineChart.Line... lines) {
    return drawn(List.of(lines), List.of());
  }

  static Drawn drawn(List<LineChart.Line> lines, List<LineChart.Mark> marks) {
    return Drawn.of(LineChart.of("Money by day", "The budget lasts.", lines, marks, DAYS, MONEY));
  }

  static String outline(Drawn drawn, int line) {
    return drawn.all("path").get(line).getAttribute("d");
  }

  /** What is written on the axes or at the end of a line: names beneath stand elsewhere. */
  static Element first(Drawn drawn, String text) {
    return drawn.all("text").stream()
        .filter(each -> each.getTextContent().equals(text))
        .filter(each -> !each.getAttribute("x").equals("42.0"))
        .findFirst()
        .orElseThrow();
  }
}
