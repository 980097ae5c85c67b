package dev.assize.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CostQualityTest {

  @Test
  void a_cross_reaches_as_far_as_both_intervals_and_the_dearest_stands_rightmost() {
    Drawn drawn =
        drawn(
            point(CostQuality.Role.BASELINE, "a", new Span(2, 0, 4), new Span(0.6, 0.5, 0.7)),
            point(CostQuality.Role.CANDIDATE, "b", new Span(10, 8, 10), new Span(0.8, 0.7, 0.9)));
    // The axis reaches 8 % beyond 0 and 10: from -0.8 to 10.8 over 288 units.
    List<String> horizontal =
        drawn.all("line").stream()
            .filter(l -> l.getAttribute("y1").equals(l.getAttribute("y2")))
            .map(l -> l.getAttribute("x1") + " " + l.getAttribute("x2"))
            .toList();
    assertThat(horizontal).contains("71.9 171.2", "270.5 320.1");
  }

  @Test
  void the_line_joins_those_that_none_beats_in_steps() {
    Drawn drawn =
        drawn(
            exactly(CostQuality.Role.OTHER, "cheap", 1, 0.6),
            exactly(CostQuality.Role.CANDIDATE, "beaten", 2, 0.5),
            exactly(CostQuality.Role.BASELINE, "dear", 3, 0.9));
    assertThat(drawn.all("path").getFirst().getAttribute("d"))
        .as("from the cheap one to the right, then up to the dear one")
        .matches("M(\\S+) (\\S+)L(\\S+) \\2L\\3 \\S+");
    assertThat(drawn.figure().finding())
        .isEqualTo(
            "By these values cheap costs no more than the candidate and is at least as good.");
  }

  @Test
  void what_nobody_could_choose_beats_no_one_and_has_a_mark_of_its_own() {
    Drawn drawn =
        drawn(
            exactly(CostQuality.Role.OTHER, "cheap", 1, 0.6),
            exactly(CostQuality.Role.OTHER, "dear", 3, 0.9),
            exactly(CostQuality.Role.BEYOND, "oracle", 1, 0.95));
    assertThat(drawn.figure().finding())
        .isEqualTo("2 versions of 2 unbeaten; what nobody could choose stands aside.");
    assertThat(drawn.all("path").getFirst().getAttribute("d"))
        .as("from the cheap one to the right, then up to the dear one")
        .matches("M(\\S+) (\\S+)L(\\S+) \\2L\\3 \\S+");
    assertThat(
            drawn.all("rect").stream()
                .filter(mark -> mark.hasAttribute("stroke-dasharray"))
                .map(mark -> mark.getAttribute("width")))
        .as("in the picture and in the legend")
        .containsExactly("7.0", "7.0");
  }

  @Test
  void the_finding_says_when_nothing_is_both_cheaper_and_better_than_the_candidate() {
    assertThat(
            drawn(
                    exactly(CostQuality.Role.BASELINE, "a", 1, 0.6),
                    exactly(CostQuality.Role.CANDIDATE, "b", 2, 0.7))
                .figure()
                .finding())
        .isEqualTo("No version shown is both cheaper and better than the candidate.");
    assertThat(drawn(exactly(CostQuality.Role.BASELINE, "a", 1, 0.6)).figure().finding())
        .isEqualTo("1 version of 1 unbeaten.");
  }

  @Test
  void who_is_level_with_another_is_not_behind_it() {
    assertThat(
            drawn(
                    exactly(CostQuality.Role.BASELINE, "a", 192, 1),
                    exactly(CostQuality.Role.CANDIDATE, "b", 192, 1))
                .figure()
                .finding())
        .isEqualTo("No version shown is both cheaper and better than the candidate.");
  }

  @Test
  void marks_of_quality_read_unlike_each_other_and_end_at_all() {
    Span all = new Span(1, 0.999, 1);
    List<String> texts = drawn(point(CostQuality.Role.OTHER, "a", Span.exactly(1), all)).texts();
    assertThat(texts).containsSubsequence("99.0", "99.5", "100.0");
    assertThat(texts).doesNotContain("100.5", "101.0");
  }

  @Test
  void every_point_is_named_with_its_figures_and_its_latency() {
    assertThat(drawn(exactly(CostQuality.Role.BASELINE, "model-a", 1234, 0.6)).texts())
        .contains("A", "model-a", "60.0 %, p95 1.8 s", "1.23k tokens per case");
  }

  @Test
  void limits_of_a_latency_that_find_no_room_are_left_to_the_table() {
    String latency = "p95 12.34 (11.98 to 13.41) s";
    Drawn drawn =
        drawn(
            new CostQuality.Point(
                CostQuality.Role.OTHER,
                "a",
                Span.exactly(1),
                new Span(0.918, 0.886, 0.941),
                latency));

    assertThat(drawn.texts()).contains("91.8 (88.6 to 94.1) %, p95 12.34 s");
    assertThat(drawn.figure().rows().getFirst()).contains(latency);
  }

  private static CostQuality.Point exactly(
      CostQuality.Role role, String name, double cost, double quality) {
    return point(role, name, Span.exactly(cost), Span.exactly(quality));
  }

  private static CostQuality.Point point(
      CostQuality.Role role, String name, Span cost, Span quality) {
    return new CostQuality.Point(role, name, cost, quality, "p95 1.8 s");
  }

  private static Drawn drawn(CostQuality.Point... points) {
    return Drawn.of(CostQuality.of(Stream.of(points).toList(), "tokens per case"));
  }
}
