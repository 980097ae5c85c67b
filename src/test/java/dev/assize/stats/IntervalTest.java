package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
  private final Interval interval = new Interval(-0.05, 0.02, 0.90);

  @Test
  void its_limits_belong_to_it() {
    assertThat(interval.contains(-0.05)).isTrue();
    assertThat(interval.contains(0.02)).isTrue();
    assertThat(interval.contains(0)).isTrue();
    assertThat(interval.contains(Math.nextUp(0.02))).isFalse();
    assertThat(interval.contains(Math.nextDown(-0.05))).isFalse();
  }

  @Test
  void below_and_above_are_strict() {
    assertThat(interval.isBelow(0.02)).isFalse();
    assertThat(interval.isBelow(0.021)).isTrue();
    assertThat(interval.isAbove(-0.05)).isFalse();
    assertThat(interval.isAbove(-0.051)).isTrue();
  }

  @Test
  void nothing_is_said_of_a_value_that_is_not_a_number() {
    assertThat(interval.contains(Double.NaN)).isFalse();
    assertThat(interval.isBelow(Double.NaN)).isFalse();
    assertThat(interval.isAbove(Double.NaN)).isFalse();
  }

  @Test
  void bounds_cut_off_what_cannot_be_true() {
    assertThat(new Interval(-2.5, 3.1, 0.90).within(0, 1)).isEqualTo(new Interval(0, 1, 0.90));
    assertThat(new Interval(-0.1, 0.4, 0.90).within(0, 1)).isEqualTo(new Interval(0, 0.4, 0.90));
    assertThat(new Interval(0.2, 0.4, 0.90).within(0, 1)).isEqualTo(new Interval(0.2, 0.4, 0.90));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 3, 0.90).within(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(-3, -2, 0.90).within(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, 1, 0.90).within(1, 0));
  }

  @Test
  void its_width_is_the_distance_of_its_limits() {
    assertThat(new Interval(-0.25, 0.5, 0.90).width()).isEqualTo(0.75);
  }

  @Test
  void a_negative_zero_becomes_zero() {
    assertThat(new Interval(-0.0, 0.0, 0.9)).isEqualTo(new Interval(0.0, 0.0, 0.9));
  }

  @ParameterizedTest
  @CsvSource({"0.2, 0.1", "NaN, 0.1", "0.1, NaN", "-Infinity, 0", "0, Infinity"})
  void limits_that_are_crossed_or_not_finite_are_refused(double lo, double hi) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(lo, hi, 0.9))
        .withMessageContaining("limits")
        .withMessageContaining(String.valueOf(lo));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "-0.1", "95", "NaN"})
  void a_level_outside_0_to_1_is_refused(double level) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(0, 1, level))
        .withMessage("level must be strictly between 0 and 1, found " + level);
  }
}
