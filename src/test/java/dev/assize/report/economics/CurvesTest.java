package dev.assize.report.economics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.budget.BurnLine;
import dev.assize.budget.Unit;
import dev.assize.report.svg.LineChart.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurvesTest {

  private static final YearMonth MONTH = YearMonth.of(2027, 2);

  @Test
  void on_days_without_a_run_nothing_is_used() {
    assertThat(used(MONTH.atDay(20)))
        .containsExactly(
            new Point(0, 0),
            new Point(4, 0),
            new Point(5, 2),
            new Point(6, 3),
            new Point(11, 3),
            new Point(12, 7),
            new Point(20, 7));
  }

  @Test
  void of_a_month_that_is_over_the_line_ends_with_it() {
    assertThat(used(LocalDate.of(2027, 5, 3)).getLast()).isEqualTo(new Point(28, 7));
    assertThat(used(MONTH.atDay(12)).getLast()).isEqualTo(new Point(12, 7));
  }

  private static List<Point> used(LocalDate today) {
    BurnLine line =
        new BurnLine(
            "",
            Unit.CALLS,
            Optional.of(BigDecimal.TEN),
            BigDecimal.valueOf(7),
            0,
            0,
            BigDecimal.ONE,
            BigDecimal.TEN,
            new BurnLine.Outlook.Lasts(),
            List.of(day(5, 2), day(6, 3), day(12, 7)));
    BurnDownView view = new BurnDownView("costs", MONTH, today, "EUR", List.of(line));
    Chart.Lines lines = (Chart.Lines) Curves.of(line, BigDecimal.TEN, view, "project", "calls");
    return lines.lines().getFirst().points();
  }

  private static BurnLine.Day day(int day, int used) {
    return new BurnLine.Day(MONTH.atDay(day), BigDecimal.valueOf(used));
  }
}
