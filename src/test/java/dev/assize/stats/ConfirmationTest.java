package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmationTest {
  @Test
  void fifty_cases_at_97_percent_fail_in_78_percent_of_runs_unless_confirmed() {
    double unconfirmed = new Confirmation(0, 0).falseAlarm(0.97);
    assertThat(1 - Math.pow(1 - unconfirmed, 50)).isCloseTo(0.78, within(0.005));
    double allowed = Confirmation.shareOf(0.02, 50);
    Confirmation confirmation = Confirmation.fewest(0.97, allowed).orElseThrow();
    assertThat(confirmation).isEqualTo(new Confirmation(2, 2));
    assertThat(1 - Math.pow(1 - confirmation.falseAlarm(0.97), 50)).isLessThanOrEqualTo(0.02);
  }

  @ParameterizedTest
  @CsvSource({"0.99, 1", "0.99, 50", "0.9, 50", "0.8, 200", "0.5, 20", "0.1, 5"})
  void the_fewest_trials_are_just_enough(double reliability, int cases) {
    double allowed = Confirmation.shareOf(0.02, cases);
    Confirmation fewest = Confirmation.fewest(reliability, allowed).orElseThrow();
    assertThat(fewest.falseAlarm(reliability)).isLessThanOrEqualTo(allowed);
    if (fewest.trials() > 0) {
      int less = fewest.trials() - 1;
      assertThat(new Confirmation(less, less).falseAlarm(reliability)).isGreaterThan(allowed);
    }
  }

  @Test
  void a_case_that_never_fails_needs_no_confirmation_and_one_that_always_fails_has_none() {
    assertThat(Confirmation.fewest(1, 0.001)).contains(new Confirmation(0, 0));
    assertThat(Confirmation.fewest(0, 0.001)).isEmpty();
  }

  @Test
  void among_more_trials_fewer_than_all_need_to_fail() {
    double allowed = Confirmation.shareOf(0.02, 50);
    Confirmation ofFive = Confirmation.among(5, 0.97, allowed).orElseThrow();
    assertThat(ofFive).isEqualTo(new Confirmation(2, 5));
    // A case that now fails four times in five is confirmed more often by 2 of 5 than by 2 of 2.
    assertThat(ofFive.chance(0.8)).isGreaterThan(new Confirmation(2, 2).chance(0.8));
    assertThat(Confirmation.among(1, 0.9, allowed)).isEmpty();
  }

  @Test
  void three_of_five_can_be_counted_by_hand() {
    // 10 .2^2 .8^3 + 5 .2 .8^4 + .8^5
    assertThat(new Confirmation(3, 5).chance(0.8)).isCloseTo(0.94208, within(1e-12));
    assertThat(new Confirmation(3, 5).chance(1)).isEqualTo(1);
    assertThat(new Confirmation(3, 5).chance(0)).isZero();
    assertThat(new Confirmation(0, 0).chance(0)).isEqualTo(1);
  }

  @Test
  void the_shares_of_all_cases_make_up_the_budget() {
    assertThat(Confirmation.shareOf(0.02, 1)).isCloseTo(0.02, within(1e-15));
    double share = Confirmation.shareOf(0.02, 50);
    assertThat(1 - Math.pow(1 - share, 50)).isCloseTo(0.02, within(1e-12));
  }

  @Test
  void a_simulated_gate_keeps_the_budget() {
    SplittableRandom random = new SplittableRandom(20261121);
    double[] reliabilities = {0.999, 0.99, 0.97, 0.9, 0.8};
    int gates = 20_000;
    int held = 0;
    double allowed = Confirmation.shareOf(0.02, 10 * reliabilities.length);
    for (int gate = 0; gate < gates; gate++) {
      boolean any = false;
      for (int c = 0; c < 10 * reliabilities.length; c++) {
        double reliability = reliabilities[c % reliabilities.length];
        int trials = Confirmation.fewest(reliability, allowed).orElseThrow().trials();
        boolean allFailed = true;
        for (int t = 0; t <= trials && allFailed; t++) {
          allFailed = random.nextDouble() >= reliability;
        }
        any |= allFailed;
      }
      held += any ? 1 : 0;
    }
    // the lower 99 % limit of the rate must not exceed the nominal one
    assertThat(Wilson.oneSided(held, gates, 0.99).orElseThrow().lower()).isLessThan(0.02);
    assertThat(held).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"-1, 3", "4, 3", "0, -1"})
  void counts_that_cannot_be_are_refused(int failures, int trials) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Confirmation(failures, trials));
  }

  @Test
  void chances_outside_their_range_are_refused_by_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Confirmation(0, -1))
        .withMessageStartingWith("trials");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Confirmation.shareOf(0.02, 0))
        .withMessageStartingWith("cases");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Confirmation.fewest(1.5, 0.01))
        .withMessageStartingWith("reliability");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Confirmation.fewest(0.9, 1))
        .withMessageStartingWith("allowed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Confirmation.among(5, 0.9, 0))
        .withMessageStartingWith("allowed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Confirmation(1, 2).chance(-0.1))
        .withMessageStartingWith("failure rate");
  }

  @Test
  void a_chance_that_is_just_what_is_allowed_will_do() {
    assertThat(Confirmation.fewest(0.75, 0.25)).contains(new Confirmation(0, 0));
    assertThat(Confirmation.fewest(0.75, 0.0625)).contains(new Confirmation(1, 1));
    assertThat(Confirmation.among(3, 0.75, 0.25)).contains(new Confirmation(0, 3));
    assertThat(Confirmation.among(0, 0.75, 0.2)).isEmpty();
  }
}
