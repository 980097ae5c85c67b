package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.score.Scale;
import dev.assize.stats.Interval;
import org.junit.jupiter.api.Test;

/** What the gate counts, in the words and figures of people. */
class UnitTest {

  @Test
  void a_share_is_told_in_points_with_its_sign() {
    Unit points = new Unit.Points();

    assertThat(points.word()).isEqualTo("points");
    assertThat(points.change(-0.021)).isEqualTo("-2.1 points");
    assertThat(points.limits(new Interval(-0.034, 0.008, 0.90))).isEqualTo("-3.4 to +0.8");
    assertThat(points.allowed(0.05)).isEqualTo("-5.0");
    assertThat(points.level(0.8)).isEqualTo(0.8);
  }

  @Test
  void a_tenth_of_a_baseline_of_eighty_per_cent_is_eight_points() {
    assertThat(new Unit.Points().margin(0.1, 0.8)).isCloseTo(0.08, within(1e-15));
  }

  @Test
  void a_ratio_is_told_in_per_cent_of_what_it_took_before() {
    Unit.Ratio ratio = new Unit.Ratio("slower", "faster");

    assertThat(ratio.word()).isEqualTo("minus the logarithm of the ratio");
    assertThat(ratio.change(-Math.log(1.12))).isEqualTo("12.0 % slower");
    assertThat(ratio.change(Math.log(1.25))).isEqualTo("20.0 % faster");
    assertThat(ratio.limits(new Interval(-Math.log(1.5), -Math.log(1.1), 0.90)))
        .isEqualTo("10.0 to 50.0");
    assertThat(ratio.allowed(Math.log(1.2))).isEqualTo("20.0 % slower");
    assertThat(Unit.Ratio.ratio(-Math.log(3))).isCloseTo(3, within(1e-12));
    assertThat(ratio.level(-Math.log(3))).isCloseTo(3, within(1e-12));
  }

  @Test
  void a_growth_that_rounds_to_nothing_is_neither_way() {
    Unit.Ratio ratio = new Unit.Ratio("slower", "faster");

    assertThat(ratio.change(-0.0004)).isEqualTo("neither slower nor faster");
    assertThat(ratio.change(0.0004)).isEqualTo("neither slower nor faster");
    assertThat(ratio.change(-0.0006)).isEqualTo("0.1 % slower");
    assertThat(ratio.change(0.0006)).isEqualTo("0.1 % faster");
  }

  @Test
  void a_fifth_more_of_a_cost_is_a_fifth_more_whatever_the_baseline_cost() {
    Unit.Ratio ratio = new Unit.Ratio("dearer", "cheaper");

    assertThat(ratio.margin(0.2, 7)).isEqualTo(ratio.margin(0.2, 700));
    assertThat(ratio.margin(0.2, 7)).isCloseTo(Math.log(1.2), within(1e-15));
  }

  @Test
  void a_rating_is_told_in_steps_of_its_scale() {
    Unit steps = new Unit.Steps(new Scale(1, 5));

    assertThat(steps.word()).isEqualTo("parts of the scale 1 to 5");
    assertThat(steps.change(0.125)).isEqualTo("+0.50 on the scale 1 to 5");
    assertThat(steps.change(-0.0625)).isEqualTo("-0.25 on the scale 1 to 5");
    assertThat(steps.limits(new Interval(-0.25, 0.125, 0.90))).isEqualTo("-1.00 to +0.50");
    assertThat(steps.allowed(0.05)).isEqualTo("-0.20");
    assertThat(steps.level(0.75)).isEqualTo(4);
  }

  @Test
  void a_step_that_rounds_to_nothing_has_no_sign() {
    Unit steps = new Unit.Steps(new Scale(1, 5));

    assertThat(steps.limits(new Interval(-0.001, 0.001, 0.90))).isEqualTo("0.00 to 0.00");
  }

  @Test
  void in_school_marks_better_is_plus_though_the_number_falls() {
    Unit marks = new Unit.Steps(new Scale(6, 1));

    assertThat(marks.change(0.1)).isEqualTo("+0.50 on the scale 6 to 1");
    assertThat(marks.level(0.8)).isEqualTo(2);
  }
}
