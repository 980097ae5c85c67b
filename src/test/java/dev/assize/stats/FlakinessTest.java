package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlakinessTest {
  @Test
  void five_runs_of_a_case_that_passes_nine_times_in_ten_show_it_flaky_in_41_percent() {
    assertThat(Flakiness.detection(0.9, 5)).isCloseTo(1 - 0.59049 - 0.00001, within(1e-12));
    assertThat(Flakiness.detection(0.9, 1)).isZero();
    assertThat(Flakiness.detection(0.9, 0)).isZero();
    assertThat(Flakiness.detection(1, 50)).isZero();
  }

  /** Beta(1/2, 1/2) is the arcsine law: P(p < x) = 2/pi asin(sqrt x). */
  @Test
  void without_trials_the_chance_is_that_of_the_arcsine_law() {
    double byHand = 2 / Math.PI * (Math.asin(Math.sqrt(0.9)) - Math.asin(Math.sqrt(0.1)));
    assertThat(new Flakiness(0, 0).chance()).isCloseTo(byHand, within(1e-12));
    assertThat(new Flakiness(0, 0).reliability()).isEqualTo(0.5);
  }

  /** One trial each: Beta(3/2, 3/2) is Wigner's semicircle on (0, 1). */
  @Test
  void one_pass_and_one_failure_follow_the_semicircle() {
    double t = 0.8;
    double byHand = 2 / Math.PI * (t * Math.sqrt(1 - t * t) + Math.asin(t));
    assertThat(new Flakiness(1, 1).chance()).isCloseTo(byHand, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, false",
    "5, 0, false",
    "0, 5, false",
    "100, 1, false",
    "1, 1, false",
    "2, 2, true",
    "5, 5, true",
    "30, 10, true",
    "1, 30, false"
  })
  void a_case_seen_often_enough_both_ways_is_flaky(int passes, int failures, boolean flaky) {
    assertThat(new Flakiness(passes, failures).isFlaky()).isEqualTo(flaky);
    assertThat(new Flakiness(failures, passes).isFlaky()).isEqualTo(flaky);
  }

  @Test
  void the_chance_that_all_fail_is_the_mean_over_the_posterior() {
    // Beta(7/2, 1/2), E[(1-p)^2] = (1/2 3/2) / (4 5)
    assertThat(new Flakiness(3, 0).allFail(2)).isCloseTo(0.75 / 20, within(1e-15));
    assertThat(new Flakiness(3, 0).allFail(0)).isEqualTo(1);
  }

  @Test
  void confirmations_are_just_enough_and_fall_as_passes_are_seen() {
    double allowed = Confirmation.shareOf(0.02, 20);
    int before = Integer.MAX_VALUE;
    for (int passes : new int[] {3, 5, 10, 30, 100}) {
      Flakiness seen = new Flakiness(passes, 0);
      int trials = seen.confirmations(allowed).orElseThrow();
      assertThat(seen.allFail(trials + 1)).isLessThanOrEqualTo(allowed);
      assertThat(seen.allFail(trials)).isGreaterThan(allowed);
      assertThat(trials).isLessThanOrEqualTo(before);
      before = trials;
    }
  }

  @Test
  void a_case_that_has_only_failed_cannot_be_confirmed() {
    assertThat(new Flakiness(0, 500).confirmations(0.001)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, passes", "0, -1, failures"})
  void negative_counts_are_refused_by_name(int passes, int failures, String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Flakiness(passes, failures))
        .withMessageStartingWith(name);
  }

  @Test
  void the_expected_chance_to_pass_leans_to_a_half_while_trials_are_few() {
    assertThat(new Flakiness(2, 1).reliability()).isEqualTo(2.5 / 4);
    assertThat(new Flakiness(0, 9).reliability()).isEqualTo(0.5 / 10);
    // E[(1-p)^3] of Beta(3/2, 5/2): (5/2 7/2 9/2) / (4 5 6)
    assertThat(new Flakiness(1, 2).allFail(3)).isCloseTo(39.375 / 120, within(1e-15));
  }

  @Test
  void a_chance_or_a_number_of_trials_outside_its_range_is_refused_by_name() {
    Flakiness seen = new Flakiness(3, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> seen.allFail(-1))
        .withMessageStartingWith("trials");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> seen.confirmations(0))
        .withMessageStartingWith("allowed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Flakiness.detection(1.1, 5))
        .withMessageStartingWith("pass rate");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Flakiness.detection(0.9, -1))
        .withMessageStartingWith("runs");
  }
}
