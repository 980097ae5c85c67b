package dev.assize.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.stats.Interval;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ForestPlotTest {

  @Test
  void each_row_has_its_name_its_interval_and_its_figures() {
    Document svg = Jsoup.parse(plot("refunds"));
    assertThat(svg.select("text").eachText())
        .contains("refunds", "-6.0 (-9.1 to -2.9), n 212", "0", "-5.0");
    assertThat(svg.select("desc").text()).startsWith("refunds changed most for the worse");
    assertThat(svg.select("[style], [class]")).isEmpty();
  }

  @Test
  void worse_lies_left_of_zero_and_the_interval_around_the_square() {
    Document svg = Jsoup.parse(plot("refunds"));
    double zero = svg.select("line").get(0).attr("x1").transform(Double::parseDouble);
    double lo = Double.parseDouble(svg.select("line").get(2).attr("x1"));
    double hi = Double.parseDouble(svg.select("line").get(2).attr("x2"));
    double square = Double.parseDouble(svg.select("rect").get(1).attr("x"));
    assertThat(lo).isLessThan(square);
    assertThat(square).isLessThan(hi);
    assertThat(hi).isLessThan(zero);
  }

  @Test
  void an_interval_that_tells_nothing_runs_off_the_plot_and_says_so() {
    String svg =
        ForestPlot.of(
            List.of(
                new ForestPlot.Row("refunds", -0.06, new Interval(-0.091, -0.029, 0.9), 212),
                new ForestPlot.Row("safety", 0, new Interval(-0.73, 0.73, 0.9), 1)),
            0.05,
            "Change by category");
    assertThat(Jsoup.parse(svg).select("text").eachText()).contains("\u25c2", "\u25b8");
    assertThat(Jsoup.parse(plot("refunds")).select("text").eachText()).doesNotContain("\u25c2");
  }

  @Test
  void names_are_escaped_and_cut() {
    assertThat(plot("<script>\"'&\u202e" + "x".repeat(90)))
        .doesNotContain("<script", "\u202e")
        .contains("&lt;script&gt;&quot;&#39;&amp;")
        .contains("\u2026");
  }

  private static String plot(String name) {
    return ForestPlot.of(
        List.of(new ForestPlot.Row(name, -0.06, new Interval(-0.091, -0.029, 0.9), 212)),
        0.05,
        "Change by category");
  }
}
