package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairAccuracyTest {

  /** The vector of Tango's interval for 12 gained and 28 lost of 500. */
  @Test
  void j_is_right_less_wrong_with_the_interval_of_a_paired_difference() {
    PairAccuracy bad = new PairAccuracy(12, 460, 28);
    assertThat(bad.youden()).isCloseTo(-0.032, within(1e-15));
    Interval interval = bad.youden(0.95).orElseThrow();
    assertThat(interval.lo()).isCloseTo(-0.058570483, within(1e-9));
    assertThat(interval.hi()).isCloseTo(-0.007559071, within(1e-9));
  }

  @Test
  void one_that_never_names_any_sees_nothing_of_a_difference() {
    PairAccuracy tied = new PairAccuracy(0, 100, 0);
    assertThat(tied.youden()).isZero();
    assertThat(tied.youden(0.90).orElseThrow().lo()).isNegative();
  }

  @Test
  void without_pairs_nothing_can_be_told() {
    assertThat(new PairAccuracy(0, 0, 0).youden(0.90)).isEmpty();
  }
}
