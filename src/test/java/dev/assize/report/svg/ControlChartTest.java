package dev.assize.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ControlChartTest {

  private static final ControlChart.Limits LIMITS = new ControlChart.Limits(0.8, 0.9, 1.0);

  @Test
  void limits_and_centre_stand_where_they_belong() {
    Drawn drawn = drawn(run("1", 0.9));
    // The axis reaches a tenth beyond 0.8 and 1 over 142 units.
    assertThat(drawn.number("line", 0, "y1")).as("upper").isEqualTo(45.8);
    assertThat(drawn.number("line", 1, "y1")).as("centre").isEqualTo(105);
    assertThat(drawn.number("line", 2, "y1")).as("lower").isEqualTo(164.2);
    assertThat(drawn.number("rect", 0, "y") + 2.5).as("the run").isEqualTo(105);
  }

  @Test
  void what_broke_a_rule_or_changed_is_numbered_and_said_in_words() {
    Drawn drawn =
        drawn(
            run("1", 0.9),
            new ControlChart.Run("2", 0.78, "below the lower limit", ""),
            new ControlChart.Run("3", 0.88, "", "judge strict"));
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
            .mapToObj(i -> new ControlChart.Run("run " + i, 0.9, "rule", "model"))
            .toArray(ControlChart.Run[]::new);
    Drawn drawn = drawn(runs);
    assertThat(drawn.figure().rows()).hasSize(60);
    assertThat(drawn.figure().rows().getLast().getFirst()).isEqualTo("run 99");
    assertThat(drawn.texts()).contains("60  run 99: rule; changed: model");
  }

  private static ControlChart.Run run(String name, double value) {
    return new ControlChart.Run(name, value, "", "");
  }

  private static Drawn drawn(ControlChart.Run... runs) {
    return Drawn.of(ControlChart.of(List.of(runs), LIMITS, "Pass rate"));
  }
}
