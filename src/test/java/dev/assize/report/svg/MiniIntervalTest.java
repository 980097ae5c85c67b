package dev.assize.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.stats.Interval;
import org.junit.jupiter.api.Test;

class MiniIntervalTest {

  @Test
  void the_line_has_its_own_size_and_no_letters() {
    Drawn mini = mini(-0.02, -0.04, 0, -0.05);
    assertThat(mini.xml().getDocumentElement().getAttribute("width")).isEqualTo("120");
    assertThat(mini.texts()).isEmpty();
  }

  @Test
  void zero_the_bar_and_the_interval_stand_in_their_order() {
    Drawn mini = mini(-0.02, -0.04, -0.01, -0.05);
    assertThat(mini.number("line", 0, "x1")).as("zero").isEqualTo(107.6);
    assertThat(mini.number("line", 1, "x1")).as("bar").isEqualTo(12.4);
    assertThat(mini.number("line", 2, "x1")).as("lower limit").isEqualTo(31.5);
    assertThat(mini.number("line", 2, "x2")).as("upper limit").isEqualTo(88.5);
    assertThat(mini.number("rect", 1, "x") + 3.5).as("estimate").isEqualTo(69.5);
  }

  @Test
  void the_finding_says_on_which_side_of_zero_and_of_the_bar_it_lies() {
    assertThat(mini(-0.02, -0.04, -0.01, -0.05).figure().finding())
        .isEqualTo("The interval lies below zero and above the bar.");
    assertThat(mini(0.12, 0.08, 0.16, 0.10).figure().finding())
        .isEqualTo("The interval lies above zero and on both sides of the bar.");
  }

  @Test
  void no_size_and_any_size_can_be_drawn() {
    for (double value : new double[] {0, 1, -1, 1e9, 1e-12}) {
      mini(value, value, value, -0.05);
      mini(value, value, value, 0);
      mini(value, value - 1, value + 1, value);
    }
  }

  private static Drawn mini(double value, double lo, double hi, double bar) {
    return Drawn.of(
        MiniInterval.of(
            new Estimate.Measured(value, new Interval(lo, hi, 0.90), 100, ""), bar, "Quality"));
  }
}
