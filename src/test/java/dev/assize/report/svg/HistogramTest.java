package dev.assize.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramTest {

  @Test
  void a_score_at_an_end_of_the_axis_falls_into_the_bin_at_that_end() {
    Figure figure = ScoreHistogram.of(scores(0, 0, 0.5, 1), scores(1, 1, 1, 1), "Scores");
    assertThat(figure.rows())
        .containsExactly(
            List.of("0.00", "0.05", "2", "0"),
            List.of("0.50", "0.55", "1", "0"),
            List.of("0.95", "1.00", "1", "4"));
  }

  @Test
  void heights_are_shares_of_a_side_so_that_sides_of_other_sizes_compare() {
    Drawn drawn =
        Drawn.of(
            ScoreHistogram.of(
                scores(0, 1),
                new Distribution("candidate", Collections.nCopies(50, 0.0), List.of()),
                "Scores"));
    // Half of two cases reaches half as high as all of fifty.
    assertThat(drawn.all("path").get(0).getAttribute("d")).startsWith("M48.0 136.0L48.0 101.0");
    assertThat(drawn.all("path").get(1).getAttribute("d")).startsWith("M48.0 136.0L48.0 206.0");
    assertThat(drawn.texts()).contains("100 %");
  }

  @Test
  void a_tick_stands_at_its_value_with_its_interval_as_a_bar() {
    Distribution side =
        new Distribution(
            "baseline",
            List.of(0.5),
            List.of(new Distribution.Tick("mean", new Span(0.5, 0.25, 1))));
    Drawn drawn = Drawn.of(ScoreHistogram.of(side, side, "Scores"));
    assertThat(drawn.number("line", 1, "x1")).isEqualTo(192);
    assertThat(drawn.number("line", 2, "x1")).isEqualTo(120);
    assertThat(drawn.number("line", 2, "x2")).isEqualTo(336);
    assertThat(drawn.texts()).contains("mean", "mean 0.50 (0.25 to 1.00)");
  }

  @Test
  void ten_times_as_long_is_as_far_anywhere_on_the_axis_of_latency() {
    Figure figure =
        LatencyHistogram.of(seconds(0.1, tick("p50", 1)), seconds(10, tick("p50", 10)), "Latency");
    Drawn drawn = Drawn.of(figure);
    assertThat(drawn.number("line", 1, "x1")).as("1 s between 0.1 s and 10 s").isEqualTo(192);
    assertThat(drawn.number("line", 4, "x1")).as("10 s").isEqualTo(336);
    assertThat(drawn.texts()).contains("0.1 s", "1 s", "10 s");
    assertThat(figure.finding()).isEqualTo("p50 rose from 1 s to 10 s.");
  }

  @Test
  void a_recorded_reply_that_took_no_time_counts_as_a_thousandth_of_a_second() {
    Figure figure =
        LatencyHistogram.of(seconds(0, tick("p50", 0)), seconds(1, tick("p50", 1)), "Latency");
    assertThat(Drawn.of(figure).number("line", 1, "x1")).isEqualTo(48);
    assertThat(figure.rows().getFirst().getFirst()).isEqualTo("0.001 s");
  }

  @Test
  void a_side_without_values_says_so() {
    Figure figure =
        ScoreHistogram.of(new Distribution("baseline", List.of(), List.of()), scores(1), "Scores");
    assertThat(figure.finding()).startsWith("baseline: no values; candidate: ");
    assertThat(Drawn.of(figure).all("path")).hasSize(1);
  }

  private static Distribution scores(double... scores) {
    List<Double> values = Arrays.stream(scores).boxed().toList();
    return new Distribution("candidate", values, List.of());
  }

  private static Distribution seconds(double seconds, Distribution.Tick tick) {
    return new Distribution("candidate", List.of(seconds), List.of(tick));
  }

  private static Distribution.Tick tick(String name, double value) {
    return new Distribution.Tick(name, Span.exactly(value));
  }
}
