package dev.assize.report.economics;

import dev.assize.budget.BurnLine;
import dev.assize.budget.BurnLine.Outlook;
import dev.assize.economics.worth.HostingPlan;
import dev.assize.economics.worth.SelfHosting.BreakEven;
import dev.assize.report.svg.LineChart.Line;
import dev.assize.report.svg.LineChart.Mark;
import dev.assize.report.svg.LineChart.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How costs grow, as charts. */
final class Curves {

  private Curves() {}

  /** What a month costs by its tokens, on own machines and by the API. */
  static Chart of(HostingPlan plan) {
    List<Mark> marks =
        plan.breakEven() instanceof BreakEven.From from
            ? List.of(new Mark(from.first().doubleValue(), "own machines cost no more"))
            : List.of();
    return new Chart.Lines(
        "What a month costs by its tokens",
        marks.isEmpty()
            ? "Own machines cost more at every volume."
            : "Own machines cost no more from "
                + Words.amount(((BreakEven.From) plan.breakEven()).first())
                + " tokens a month on.",
        List.of(
            line("API", plan, month -> month.api().amount()),
            line("own machines", plan, month -> month.own().amount())),
        marks,
        "tokens a month",
        plan.grounds().currency() + " a month");
  }

  private static Line line(
      String name, HostingPlan plan, Function<HostingPlan.Month, BigDecimal> cost) {
    return new Line(
        name,
        plan.costs().stream()
            .map(month -> new Point(month.tokens().doubleValue(), cost.apply(month).doubleValue()))
            .toList());
  }

  /** What of a limit was used by the end of each day of a month. */
  static Chart of(BurnLine line, BigDecimal most, BurnDownView view, String whose, String unit) {
    YearMonth month = view.month();
    List<Mark> marks =
        switch (line.outlook()) {
          case Outlook.UsedUp up -> List.of(mark(up.on(), "used up"));
          case Outlook.RunsOut out -> List.of(mark(out.on(), "used up at this rate"));
          case Outlook.Lasts lasts -> List.of();
          case Outlook.Unlimited unlimited -> List.of();
        };
    double limit = most.doubleValue();
    return new Chart.Lines(
        whose + ", " + unit + " in " + month,
        Words.amount(line.used())
            + " of "
            + Words.amount(most)
            + " "
            + unit
            + " used"
            + marks.stream().map(each -> "; " + each.words()).findFirst().orElse("")
            + ".",
        List.of(
            new Line("used", used(line, view)),
            new Line(
                "limit", List.of(new Point(0, limit), new Point(month.lengthOfMonth(), limit)))),
        marks,
        "day of " + month,
        unit);
  }

  /** Up to the day before one on which something was used, and up to today, nothing more was. */
  private static List<Point> used(BurnLine line, BurnDownView view) {
    List<Point> points = new ArrayList<>();
    points.add(new Point(0, 0));
    for (BurnLine.Day each : line.days()) {
      stay(points, each.day().getDayOfMonth() - 1);
      points.add(new Point(each.day().getDayOfMonth(), each.used().doubleValue()));
    }
    LocalDate end = view.month().atEndOfMonth();
    stay(points, (view.today().isBefore(end) ? view.today() : end).getDayOfMonth());
    return points;
  }

  private static void stay(List<Point> points, int day) {
    if (points.getLast().x() < day) {
      points.add(new Point(day, points.getLast().y()));
    }
  }

  private static Mark mark(LocalDate day, String words) {
    return new Mark(day.getDayOfMonth(), words + " on " + day);
  }
}
