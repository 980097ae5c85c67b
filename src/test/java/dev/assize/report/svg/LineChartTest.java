package dev.assize.report.svg;

import static dev.assize.report.svg.LineCharts.at;
import static dev.assize.report.svg.LineCharts.drawn;
import static dev.assize.report.svg.LineCharts.first;
import static dev.assize.report.svg.LineCharts.line;
import static dev.assize.report.svg.LineCharts.outline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class LineChartTest {

  @Test
  void a_line_goes_from_point_to_point_over_a_zero_that_is_always_shown() {
    Drawn drawn = drawn(line("spent", at(0, 50), at(5, 75), at(10, 100)));
    // The widest label is 100, of 23.4 units: the axis begins 8 units right of it and ends at 338.
    assertThat(outline(drawn, 0))
        .as("from half of the 160 units over the foot at 190 to all of them")
        .isEqualTo("M31.4 110.0L184.7 70.0L338.0 30.0");
    assertThat(drawn.texts()).containsSubsequence("EUR spent", "0", "20", "100");
    assertThat(first(drawn, "0").getAttribute("y")).isEqualTo("194.0");
    assertThat(first(drawn, "A").getAttribute("y")).isEqualTo("34.0");
  }

  @Test
  void values_below_zero_stand_below_its_line() {
    Drawn drawn = drawn(line("saved", at(0, -50), at(10, 50)));
    assertThat(outline(drawn, 0)).startsWith("M").contains(" 190.0L").endsWith(" 30.0");
    assertThat(first(drawn, "0").getAttribute("y")).isEqualTo("114.0");
    assertThat(drawn.texts()).contains("-40", "40");
  }

  @Test
  void lines_differ_by_their_dashes_and_are_named_beneath_with_the_same() {
    Drawn drawn =
        drawn(
            Stream.of("one", "two", "three", "four")
                .map(name -> line(name, at(0, 1), at(1, 2)))
                .toArray(LineChart.Line[]::new));
    List<String> strokes = drawn.all("path").stream().map(LineChartTest::stroke).toList();
    assertThat(strokes).hasSize(4).doesNotHaveDuplicates();
    assertThat(
            drawn.all("line").stream()
                .filter(each -> each.getAttribute("x2").equals("34.0"))
                .map(LineChartTest::stroke)
                .toList())
        .isEqualTo(strokes);
    assertThat(drawn.texts())
        .containsSubsequence("A", "one", "B", "two", "C", "three", "D", "four");
  }

  @Test
  void the_table_has_a_row_for_each_place_of_any_line() {
    Figure figure =
        drawn(line("spent", at(1, 10), at(3, 30)), line("budget", at(-0.0, 100), at(3, 100)))
            .figure();
    assertThat(figure.head()).containsExactly("day of the month", "spent", "budget");
    assertThat(figure.rows())
        .containsExactly(
            List.of("0", "", "100"), List.of("1", "10", ""), List.of("3", "30", "100"));
  }

  @Test
  void a_line_of_one_point_is_a_dot() {
    Drawn drawn = drawn(line("spent", at(3, 10)));
    assertThat(drawn.all("path")).isEmpty();
    assertThat(drawn.number("rect", 0, "y") + 2.5).isEqualTo(30);
    assertThat(drawn.texts()).contains("2", "3", "4");
    assertThat(drawn.figure().rows()).containsExactly(List.of("3", "10"));
  }

  @Test
  void equal_values_are_a_level_line_and_zeros_lie_on_the_foot() {
    assertThat(outline(drawn(line("budget", at(0, 7), at(1, 7))), 0))
        .matches("M\\S+ 30\\.0L338\\.0 30\\.0");
    assertThat(outline(drawn(line("nothing", at(0, 0), at(1, -0.0))), 0))
        .matches("M\\S+ 190\\.0L338\\.0 190\\.0");
  }

  @Test
  void a_line_without_points_says_so_and_axes_of_nothing_have_no_figures() {
    Drawn drawn = drawn(line("spent"));
    assertThat(drawn.texts())
        .containsExactly("EUR spent", "day of the month \u2192", "A", "no values: spent");
    assertThat(drawn.figure().rows()).isEmpty();
  }

  @Test
  void what_cannot_be_drawn_is_refused() {
    LineChart.Line line = line("a", at(0, 0));
    assertThatThrownBy(() -> drawn(line, line, line, line, line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("at most 4 lines can be told apart, found 5");
    assertThatThrownBy(() -> line("a", at(2, 0), at(2, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the points of a line go by rising x, found 2.0 after 2.0");
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> at(value, 0)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> at(0, value)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new LineChart.Mark(value, "here"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a finite number is needed, found " + value);
    }
  }

  private static String stroke(Element element) {
    return element.getAttribute("stroke-width") + " " + element.getAttribute("stroke-dasharray");
  }
}
