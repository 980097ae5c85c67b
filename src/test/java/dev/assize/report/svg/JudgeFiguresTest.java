package dev.assize.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgeFiguresTest {

  @Test
  void a_pair_stands_in_both_its_cells_with_its_interval_and_a_missing_one_is_a_dash() {
    Drawn drawn =
        matrix(
            List.of("people", "strict", "kind"),
            List.of(new JudgeMatrix.Pair("strict", "people", new Span(0.712, 0.62, 0.8), 326)));
    assertThat(drawn.texts().stream().filter("0.71"::equals)).hasSize(2);
    assertThat(drawn.texts().stream().filter("0.62\u20130.80"::equals)).hasSize(2);
    assertThat(drawn.texts().stream().filter("\u2013"::equals)).hasSize(4);
    assertThat(drawn.figure().rows())
        .containsExactly(
            List.of("people", "strict", "0.71 (0.62 to 0.80)", "326"),
            List.of("people", "kind", "\u2013", "\u2013"),
            List.of("strict", "kind", "\u2013", "\u2013"));
  }

  @Test
  void more_agreement_is_darker_and_none_is_not_shaded() {
    Drawn drawn =
        matrix(
            List.of("a", "b", "c"),
            List.of(
                new JudgeMatrix.Pair("a", "b", Span.exactly(1), 40),
                new JudgeMatrix.Pair("a", "c", Span.exactly(-0.4), 50)));
    assertThat(drawn.all("rect").get(0).getAttribute("fill-opacity")).isEqualTo("0.32");
    assertThat(drawn.all("rect").get(1).getAttribute("fill-opacity")).isEqualTo("0.00");
    assertThat(drawn.figure().finding()).isEqualTo("a and c agree least: -0.40, n 50.");
  }

  @Test
  void of_many_judges_the_first_are_drawn_and_all_are_in_the_table() {
    List<String> names = IntStream.range(0, 12).mapToObj(i -> "judge-" + i).toList();
    Drawn drawn = matrix(names, List.of());
    assertThat(drawn.texts()).contains("F", "6 more in the table").doesNotContain("G");
    assertThat(drawn.figure().rows()).hasSize(66);
  }

  @Test
  void a_judge_that_always_flips_has_a_bar_from_end_to_end() {
    Drawn drawn =
        Drawn.of(
            Flips.of(
                List.of(
                    new Flips.Judge("never", new Span(0, 0, 0.02), new Flips.Counts(150, 0, 0)),
                    new Flips.Judge(
                        "always", new Span(1, 0.98, 1), new Flips.Counts(144, 130, 4)))));
    assertThat(drawn.number("rect", 1, "width")).isZero();
    assertThat(drawn.number("rect", 3, "width")).isEqualTo(359);
    assertThat(drawn.figure().finding())
        .isEqualTo(
            "always changes its mind with the order most often: 100.0 (98.0 to 100.0) % of 144"
                + " pairs.");
    assertThat(drawn.figure().rows().getLast())
        .containsExactly("always", "100.0 (98.0 to 100.0)", "144", "130", "4");
  }

  @Test
  void of_one_alone_nothing_is_said_about_more_or_less() {
    Figure matrix =
        matrix(
                List.of("people", "strict"),
                List.of(new JudgeMatrix.Pair("people", "strict", new Span(0.8, 0.7, 0.9), 326)))
            .figure();
    assertThat(matrix.finding()).isEqualTo("people and strict agree: 0.80 (0.70 to 0.90), n 326.");
    Flips.Judge judge = new Flips.Judge("strict", Span.exactly(0.5), new Flips.Counts(2, 1, 0));
    assertThat(Flips.of(List.of(judge)).finding())
        .isEqualTo("strict changes its mind with the order: 50.0 % of 2 pairs.");
  }

  private static Drawn matrix(List<String> names, List<JudgeMatrix.Pair> pairs) {
    return Drawn.of(JudgeMatrix.of(names, pairs, "Cohen's kappa"));
  }
}
