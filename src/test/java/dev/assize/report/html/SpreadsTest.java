package dev.assize.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.Split;
import dev.assize.report.Trial500;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** That a reader can tell which cases a distribution counts. */
class SpreadsTest {

  private static final Split FIFTH = new Split(0.2, "wrenmoor");

  private final Document parted = page(FIFTH);
  private final Document open = page(Split.OPEN);

  @Test
  void with_sealed_cases_figures_by_case_say_how_many_they_leave_out() {
    String sealed = parted.selectFirst("output").attr("data-sealed");
    for (String figure : List.of("scores", "latencies")) {
      Element found = parted.selectFirst("figure." + figure);
      assertThat(found.selectFirst("title").text()).contains("open cases");
      assertThat(found.selectFirst("figcaption").text())
          .contains("Without the " + sealed + " sealed cases");
    }
    assertThat(drawn(parted, 2)).isEqualTo(501 - Integer.parseInt(sealed));
    assertThat(latencyTile(parted)).contains("; over 500 cases");
  }

  @Test
  void what_a_figure_marks_is_of_the_cases_it_draws() {
    assertThat(parted.selectFirst("figure.latencies svg").text())
        .contains("candidate, n " + drawn(parted, 3));
    assertThat(finding(parted)).isNotEqualTo(finding(open));
    assertThat(finding(open)).contains(p95(open).replaceAll(" s$", ""));
  }

  @Test
  void where_all_cases_are_open_nothing_is_left_out() {
    for (String figure : List.of("scores", "latencies")) {
      assertThat(open.selectFirst("figure." + figure).text()).doesNotContain("sealed", "open");
    }
    assertThat(drawn(open, 3)).isEqualTo(500);
  }

  private static String finding(Document page) {
    return page.selectFirst("figure.latencies desc").text();
  }

  private static String p95(Document page) {
    return page.select(".tiles li").get(3).selectFirst("strong").text();
  }

  private static String latencyTile(Document page) {
    return page.select(".tiles li").get(3).text();
  }

  /** How many cases the figure's table counts in a column. */
  private static long drawn(Document page, int column) {
    return page.select("figure.latencies tbody td:nth-child(" + (column + 1) + ")").stream()
        .flatMapToLong(cell -> LongStream.of(Long.parseLong(cell.text().replace(",", ""))))
        .sum();
  }

  private static Document page(Split split) {
    return Jsoup.parse(
        WrittenPage.html(
            Trial500.view(
                Trial500.texts(UnaryOperator.identity()), split, Trial500.compared(500, 41, 3))));
  }
}
