package dev.assize.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Numbers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ControlChartTest {

  private static final ControlChart.Limits LIMITS = new ControlChart.Limits(0.8, 1.0);

  @Test
  void limits_and_centre_stand_where_they_belong() {
    Drawn drawn = drawn(run("1", 0.9), run("2", 0.95));
    // The axis reaches a tenth beyond 0.8 and 1 over 142 units.
    assertThat(drawn.number("line", 0, "y1")).as("centre").isEqualTo(119);
    assertThat(drawn.number("rect", 0, "y") + 2.5).as("the first run").isEqualTo(119);
    assertThat(drawn.figure().markup())
        .as("lower, upper, and the average between them")
        .contains("178.2", "59.8", "stroke-dasharray=\"4 3\"");
    assertThat(drawn.texts()).contains("80.0 %", "90.0 %", "100.0 %");
    assertThat(drawn.figure().rows().getLast())
        .containsExactly("2", "95.0 %", "90.0 %", "80.0 % to 100.0 %", "", "");
  }

  @Test
  void a_run_that_is_held_to_no_limits_shows_none() {
    Drawn drawn =
        drawn(new ControlChart.Run("1", 0.9, 0.9, new ControlChart.Limits(0.9, 0.9), "", ""));
    assertThat(drawn.figure().rows().getFirst())
        .containsExactly("1", "90.0 %", "90.0 %", "", "", "");
    assertThat(drawn.figure().markup()).doesNotContain("dasharray");
    assertThat(drawn.texts()).contains("Pass rate by run, moving average");
    assertThat(drawn.figure().finding())
        .isEqualTo(
            "1 run without limits; the last one stands at 90.0 % against 90.0 % in the long run.");
  }

  @Test
  void what_broke_a_rule_or_changed_is_numbered_and_said_in_words() {
    Drawn drawn =
        drawn(
            run("1", 0.9),
            new ControlChart.Run("2", 0.78, 0.9, LIMITS, "below the lower limit", ""),
            new ControlChart.Run("3", 0.88, 0.9, LIMITS, "", "judge strict"));
    assertThat(drawn.texts())
        .contains("1  2: below the lower limit", "2  3: changed: judge strict");
    assertThat(drawn.figure().finding())
        .isEqualTo(
            "1 of 3 runs broke a rule; the last one stands at 88.0 % against 90.0 % in the long"
                + " run.");
  }

  @Test
  void of_many_runs_the_last_sixty_are_shown() {
    ControlChart.Run[] runs =
        IntStream.range(0, 100)
            .mapToObj(i -> new ControlChart.Run("run " + i, 0.9, 0.9, LIMITS, "rule", "model"))
            .toArray(ControlChart.Run[]::new);
    Drawn drawn = drawn(runs);
    assertThat(drawn.figure().rows()).hasSize(60);
    assertThat(drawn.figure().rows().getLast().getFirst()).isEqualTo("run 99");
    assertThat(drawn.texts()).contains("60  run 99: rule; changed: model");
  }

  @Test
  void notes_name_runs_shortly_and_leave_nothing_out() {
    String broken = "average below its limit, sum below its limit";
    String changed = "fingerprint, judge strict";
    Drawn drawn =
        drawn(
            new ControlChart.Run(
                "20261123T145112Z-c65d9e91:bot", 0.8, 0.9, LIMITS, broken, changed),
            new ControlChart.Run("20261123T145113Z-c65d9e91:bot", 0.7, 0.8, LIMITS, broken, ""));
    assertThat(String.join(" ", drawn.texts()))
        .contains("1  20261123T145112Z: " + broken + "; changed: " + changed)
        .contains("2  20261123T145113Z: " + broken)
        .doesNotContain("\u2026");
    assertThat(drawn.figure().rows().getFirst().getFirst())
        .as("the table has the whole id")
        .isEqualTo("20261123T145112Z-c65d9e91:bot");
  }

  @Test
  void a_note_takes_eight_lines_at_most() {
    String model = "a name without an end ".repeat(500);
    Drawn drawn = drawn(new ControlChart.Run("run", 0.8, 0.9, LIMITS, "", "model to " + model));
    assertThat(drawn.texts()).contains("...");
    assertThat(drawn.texts().stream().filter(text -> text.contains("without an end"))).hasSize(7);
  }

  @Test
  void no_two_runs_have_one_short_name() {
    assertThat(
            ShortNames.of(
                List.of("20261123T145112Z-c65d9e91:bot", "20261123T145112Z-0a0a0a0a:bot", "old")))
        .containsExactly("20261123T145112Z-c65d9e91", "20261123T145112Z-0a0a0a0a", "old");
    assertThat(ShortNames.of(List.of("20261123T145112Z-c65d9e91:a", "20261123T145112Z-c65d9e91:b")))
        .containsExactly("20261123T145112Z:a", "20261123T145112Z:b");
    assertThat(ShortNames.of(List.of("20261123T145112Z-c65d9e91:a", "old", "a run")))
        .containsExactly("20261123T145112Z", "old", "a run");
  }

  private static ControlChart.Run run(String name, double value) {
    return new ControlChart.Run(name, value, 0.9, LIMITS, "", "");
  }

  private static Drawn drawn(ControlChart.Run... runs) {
    return Drawn.of(ControlChart.of(List.of(runs), 0.9, "Pass rate", Numbers::percent));
  }
}
