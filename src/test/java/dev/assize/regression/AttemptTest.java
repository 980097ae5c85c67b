package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.regression.Attempt.Basis;
import dev.assize.regression.Attempt.Counted;
import org.junit.jupiter.api.Test;

/** What trying one version again does to the error of a SHIP, and how it is told. */
class AttemptTest {

  @Test
  void the_error_of_several_tries_is_that_at_least_one_of_them_errs() {
    // 1 - 0.95, 1 - 0.95^2, 1 - 0.95^3
    assertThat(new Counted(1, Basis.TOLD, 0.05).falseShip()).isCloseTo(0.05, within(1e-15));
    assertThat(new Counted(2, Basis.TOLD, 0.05).falseShip()).isCloseTo(0.0975, within(1e-15));
    assertThat(new Counted(3, Basis.TOLD, 0.05).falseShip()).isCloseTo(0.142625, within(1e-15));
  }

  @Test
  void nothing_is_said_of_what_was_only_read_again() {
    assertThat(new Attempt.Replay().words()).isEmpty();
  }

  @Test
  void an_unknown_number_is_not_the_first_and_names_what_tells_it() {
    assertThat(new Attempt.Unknown().words())
        .startsWith("unknown: no earlier run")
        .contains("--attempt", "ASSIZE_ATTEMPT");
  }

  @Test
  void a_first_try_says_no_more_than_its_number() {
    assertThat(new Counted(1, Basis.TOLD, 0.05).words()).isEqualTo("1 of this version");
  }

  @Test
  void stored_runs_can_only_tell_the_least_number() {
    assertThat(new Counted(1, Basis.STORED_RUNS, 0.05).words())
        .isEqualTo("at least 1 of this version");
    assertThat(new Counted(3, Basis.STORED_RUNS, 0.05).words())
        .startsWith("at least 3 of this version: trying until it ships");
  }

  @Test
  void a_later_try_tells_the_grown_error_rounded_up() {
    assertThat(new Counted(2, Basis.TOLD, 0.05).words())
        .isEqualTo(
            "2 of this version: trying until it ships lets one that is worse by the margin through"
                + " with probability up to 9.8 % (2 tries at 5.0 %); a good one is held less"
                + " often");
    assertThat(new Counted(2, Basis.TOLD, 0.0501).words()).contains("(2 tries at 5.1 %)");
  }

  @Test
  void a_share_of_whole_tenths_is_not_rounded_up_by_the_last_bit_of_a_double() {
    // 0.07 * 1000 is 70.00000000000001 in doubles.
    assertThat(new Counted(2, Basis.TOLD, 0.07).words()).contains("(2 tries at 7.0 %)");
  }
}
