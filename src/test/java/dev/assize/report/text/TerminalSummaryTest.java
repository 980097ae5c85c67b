package dev.assize.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.report.HostileCorpus;
import dev.assize.report.HostileViews;
import dev.assize.report.Judged;
import dev.assize.report.ReportView;
import dev.assize.report.Trial500;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalSummaryTest {

  @Test
  void no_hostile_string_steers_the_terminal_or_leaves_its_line() {
    int shown =
        HostileViews.each(
            HostileCorpus.usual(),
            view ->
                assertThat(TerminalSummary.lines(view))
                    .hasSizeBetween(10, TerminalSummary.LINES)
                    .allMatch(line -> line.matches("[ -~]{0,79}")));
    assertThat(shown).isGreaterThanOrEqualTo(HostileCorpus.USUAL);
  }

  @Test
  void a_hold_is_read_in_the_first_lines_of_one_screen() {
    List<String> lines = TerminalSummary.lines(Trial500.view(Trial500.compared(500, 41, 3)));
    assertThat(lines)
        .containsSequence(
            "candidate terse@smollm2  vs  baseline 20261121T101500Z-1a2b3c4d:worked@smollm2",
            "[HOLD] Quality fell by 7.6 points (90 % interval -9.9 to -5.6) on 500 paired",
            "       cases; the gate allows -5.0.")
        .contains(
            "cases   41 broke, 3 fixed, 406 steady-pass, 50 steady-fail, 1 not comparable",
            "power   mid-p McNemar p 8.7e-10; would find 3.3 points in 80 of 100 comparisons",
            "        (exact enumeration, mid-p McNemar)")
        .hasSizeLessThanOrEqualTo(21);
  }

  @Test
  void beside_an_unclear_change_stands_the_adjusted_p_that_makes_it_unclear() {
    String text =
        String.join(" ", TerminalSummary.lines(Trial500.view(Trial500.compared(60, 4, 0))))
            .replaceAll(" +", " ");
    assertThat(text)
        .contains(
            "worst extraction -36.4 points (90 % interval -60.6 to -9.4), n 11; unclear,"
                + " adjusted p 0.3750 of 6 tests");
  }

  @Test
  void without_a_baseline_the_rate_stands_with_its_interval_and_the_reason() {
    assertThat(TerminalSummary.lines(Trial500.view(Trial500.alone())))
        .anyMatch(line -> line.startsWith("[INCONCLUSIVE] There is no baseline to compare with"))
        .anyMatch(line -> line.startsWith("passed  81.6 % (") && line.endsWith(", n 49"));
  }

  @Test
  void many_candidates_still_fit_one_screen_and_the_gravest_comes_first() {
    Judged[] many = new Judged[7];
    for (int i = 0; i < many.length; i++) {
      many[i] = Trial500.compared(500, i == 4 ? 45 : 1, 1);
    }
    ReportView view = Trial500.view(many);
    List<String> lines = TerminalSummary.lines(view);
    assertThat(lines).hasSizeLessThanOrEqualTo(21).allMatch(line -> line.length() <= 79);
    assertThat(lines.get(2)).startsWith("[HOLD]");
    assertThat(lines.getLast()).isEqualTo("and 3 more candidates in the report");
  }

  @Test
  void beside_each_decision_stand_how_much_of_it_is_new_and_what_is_missing() {
    ReportView view = Trial500.view(Trial500.compared(500, 45, 0), Trial500.alone());

    List<String> lines = TerminalSummary.lines(view);

    assertThat(lines)
        .containsSequence(
            "       cases; the gate allows -5.0.",
            "live    100.0 % of 1,000 replies; baseline 100.0 % of 1,000; errored 1 and 0")
        .containsSequence(
            "               assize.yaml.",
            "live    100.0 % of 1,000 replies; errored 0, unscored 1");
  }

  @Test
  void what_keeps_another_candidate_from_shipping_is_told_too() {
    ReportView view = Trial500.view(Trial500.compared(500, 45, 0), Trial500.alone());

    List<String> lines = TerminalSummary.lines(view);

    assertThat(lines.get(2)).startsWith("[HOLD]");
    assertThat(String.join("\n", lines)).containsSubsequence("[INCONCLUSIVE]", "\nwhy     ");
  }
}
