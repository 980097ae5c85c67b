package dev.assize.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.report.Hostile;
import dev.assize.stats.Interval;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ForestPlotTest {

  @Test
  void a_row_has_its_name_its_interval_and_its_figures_in_columns() {
    assertThat(wide(row("refunds")).texts())
        .contains("refunds", "-6.0", "-9.1 to -2.9", "212", "0.0021", "0", "-5.0", "90 % interval");
  }

  @Test
  void where_there_is_little_room_the_figures_stand_under_the_name() {
    Drawn narrow = narrow(row("refunds"));
    assertThat(narrow.texts()).contains("refunds", "-6.0 (-9.1 to -2.9), n 212, adjusted p 0.0021");
    assertThat(narrow.width()).isEqualTo(360);
  }

  @Test
  void the_finding_names_what_fell_most_and_how_many_intervals_tell_something() {
    assertThat(wide(row("billing", 0.03, 0.01, 0.05), row("refunds")).figure().finding())
        .isEqualTo(
            "refunds fell most: -6.0 points (-9.1 to -2.9);"
                + " 1 of 2 intervals below zero, 1 above.");
    assertThat(wide(row("billing", 0.03, 0.01, 0.05)).figure().finding())
        .startsWith("None fell; billing gained least: +3.0 points");
    assertThat(wide().figure().finding()).isEqualTo("Nothing was measured on both sides.");
  }

  @Test
  void the_widest_interval_reaches_from_end_to_end_of_the_axis() {
    Drawn plot = wide(row("all", -0.2, -0.4, 0.05));
    assertThat(plot.number("line", 2, "x1")).isEqualTo(200);
    assertThat(plot.number("line", 2, "x2")).isEqualTo(540);
    assertThat(plot.number("rect", 1, "x") + 6).as("the value's place").isEqualTo(351.1);
  }

  @Test
  void zero_and_the_margin_stand_where_they_belong_and_the_band_lies_between_them() {
    Drawn plot = wide(row("all", -0.1, -0.3, 0.1));
    assertThat(plot.number("line", 0, "x1")).as("zero").isEqualTo(455);
    assertThat(plot.number("line", 1, "x1")).as("margin").isEqualTo(412.5);
    assertThat(plot.number("rect", 0, "x")).isEqualTo(412.5);
    assertThat(plot.number("rect", 0, "width")).isEqualTo(42.5);
  }

  @Test
  void a_row_with_a_margin_of_its_own_is_seen_against_that_alone() {
    ForestPlot.Row own =
        new ForestPlot.Row(
            "judged right",
            new Estimate.Measured(-0.028, new Interval(-0.052, -0.005, 0.90), 500, "0.0240"),
            new ForestPlot.Allowed.Own(0.03));
    List<ForestPlot.Group> groups =
        List.of(
            new ForestPlot.Group("", List.of(row("all", -0.1, -0.3, 0.1))),
            new ForestPlot.Group("", List.of(own)));
    Drawn wide = Drawn.of(ForestPlot.wide(groups, 0.05, "Change"));
    double zero = wide.number("line", 0, "x1");
    double shared = zero - wide.number("line", 1, "x1");
    assertThat(wide.number("line", 1, "y2")).as("its band ends with its group").isEqualTo(58);
    assertThat(wide.number("line", 2, "y1")).as("zero goes on").isEqualTo(58);
    assertThat(wide.number("rect", 2, "width")).isCloseTo(shared * 0.03 / 0.05, within(0.1));
    assertThat(wide.number("rect", 2, "y")).isEqualTo(60);
    assertThat(wide.figure().head()).endsWith("Margin");
    assertThat(wide.figure().rows()).extracting(List::getLast).containsExactly("-5.0", "-3.0");

    assertThat(Drawn.of(ForestPlot.narrow(groups, 0.05, "Change")).texts())
        .contains("judged right", "margin -3.0", "-2.8 (-5.2 to -0.5), n 500, adjusted p 0.0240");
  }

  @Test
  void a_margin_beyond_every_interval_still_fits_the_plot() {
    ForestPlot.Row own =
        new ForestPlot.Row(
            "wide",
            new Estimate.Measured(0, new Interval(-0.01, 0.01, 0.90), 500, ""),
            new ForestPlot.Allowed.Own(0.4));
    assertThat(wide(row("all", 0, -0.02, 0.02), own).number("rect", 2, "x"))
        .isGreaterThanOrEqualTo(200);
  }

  @Test
  void an_interval_that_tells_nothing_runs_off_the_plot_and_says_so() {
    assertThat(wide(row("refunds"), row("safety", 0, -0.73, 0.73)).texts())
        .contains("\u25c2", "\u25b8");
    assertThat(wide(row("refunds")).texts()).doesNotContain("\u25c2", "\u25b8");
  }

  @Test
  void an_interval_that_lies_beyond_one_end_points_that_way_only() {
    Drawn plot = wide(row("refunds"), row("safety", -0.8, -0.99, -0.4));
    assertThat(plot.texts()).contains("\u25c2").doesNotContain("\u25b8");
  }

  @Test
  void what_was_not_measured_stands_last_and_says_why() {
    ForestPlot.Row unmeasured =
        new ForestPlot.Row("safety", new Estimate.Unmeasured("no case was decided"));
    Figure figure = wide(unmeasured, row("refunds")).figure();
    assertThat(figure.rows())
        .containsExactly(
            List.of("", "refunds", "-6.0", "-9.1 to -2.9", "212", "0.0021"),
            List.of("", "safety", "no case was decided", "", "", ""));
    assertThat(wide(unmeasured, row("refunds")).texts()).containsSubsequence("refunds", "safety");
    assertThat(narrow(unmeasured).figure().finding()).startsWith("Nothing was measured");
  }

  @Test
  void groups_have_headings_and_empty_ones_are_left_out() {
    List<ForestPlot.Group> groups =
        List.of(
            new ForestPlot.Group("By category", List.of(row("refunds"))),
            new ForestPlot.Group("By metric", List.of()));
    assertThat(Drawn.of(ForestPlot.wide(groups, 0.05, "Change")).texts())
        .contains("By category")
        .doesNotContain("By metric");
  }

  @Test
  void hostile_names_stay_text_on_the_paper() {
    for (String hostile : Hostile.STRINGS) {
      List<ForestPlot.Group> groups =
          List.of(
              new ForestPlot.Group(
                  hostile,
                  List.of(
                      row(hostile),
                      new ForestPlot.Row(hostile, new Estimate.Unmeasured(hostile)))));
      Drawn.of(ForestPlot.wide(groups, 0.05, "Change"));
      Drawn.of(ForestPlot.narrow(groups, 0.05, "Change"));
    }
  }

  @Test
  void nothing_and_everything_can_be_drawn() {
    Stream.of(0.0, 1.0, -1.0, 1e-12, -1e-9)
        .forEach(
            value -> {
              ForestPlot.Row row = row("all", value, value, value);
              wide(row, row);
              narrow(row);
            });
    wide();
    narrow();
    Drawn.of(
        ForestPlot.wide(
            List.of(new ForestPlot.Group("", List.of(row("all", 0, 0, 0)))), 0, "No margin"));
  }

  private static ForestPlot.Row row(String name) {
    return row(name, -0.06, -0.091, -0.029);
  }

  private static ForestPlot.Row row(String name, double value, double lo, double hi) {
    return new ForestPlot.Row(
        name, new Estimate.Measured(value, new Interval(lo, hi, 0.90), 212, "0.0021"));
  }

  private static Drawn wide(ForestPlot.Row... rows) {
    return Drawn.of(ForestPlot.wide(group(rows), 0.05, "Change by category"));
  }

  private static Drawn narrow(ForestPlot.Row... rows) {
    return Drawn.of(ForestPlot.narrow(group(rows), 0.05, "Change by category"));
  }

  private static List<ForestPlot.Group> group(ForestPlot.Row... rows) {
    return List.of(new ForestPlot.Group("", List.of(rows)));
  }
}
