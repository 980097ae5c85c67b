package dev.assize.stats;

import static dev.assize.stats.Standing.ABOVE;
import static dev.assize.stats.Standing.BELOW;
import static dev.assize.stats.Standing.BETWEEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
  @ParameterizedTest
  @CsvSource({
    "437, 500, 0.84, ABOVE",
    "437, 500, 0.87, BETWEEN",
    "437, 500, 0.90, BELOW",
    "20, 20, 0.95, BETWEEN",
    "0, 20, 0.5, BELOW",
    "0, 20, 0, BETWEEN",
    "20, 20, 1, BETWEEN"
  })
  void a_pass_rate_is_above_the_floor_below_it_or_too_near_to_tell(
      int passed, int cases, double floor, Standing standing) {
    assertThat(standing(passed, cases, floor)).isEqualTo(standing);
  }

  private static Standing standing(int passed, int cases, double floor) {
    return Wilson.oneSided(passed, cases, 0.95).orElseThrow().against(floor);
  }

  @Test
  void a_floor_on_a_limit_is_undecided() {
    OneSidedLimits limits = new OneSidedLimits(0.8, 0.9, 0.95);
    assertThat(limits.against(0.8)).isEqualTo(BETWEEN);
    assertThat(limits.against(0.9)).isEqualTo(BETWEEN);
    assertThat(limits.against(Math.nextDown(0.8))).isEqualTo(ABOVE);
    assertThat(limits.against(Math.nextUp(0.9))).isEqualTo(BELOW);
  }

  @Test
  void one_more_pass_never_lowers_the_standing() {
    Drawn.tables(
        (table, level) -> {
          int n = table.total();
          int passed = Math.min(table.n11(), n - 1);
          assertThat(standing(passed + 1, n, level))
              .isLessThanOrEqualTo(standing(passed, n, level));
        });
  }

  /** Exactly, by summing the binomial over every number of passes; the floor is the true rate. */
  @ParameterizedTest
  @CsvSource({"500, 0.90", "200, 0.90", "500, 0.80", "1000, 0.95"})
  void a_rate_at_the_floor_is_called_either_way_in_about_5_percent(int n, double rate) {
    assertThat(Binomial.mean(n, rate, x -> standing(x, n, rate) == ABOVE ? 1 : 0))
        .isBetween(0.02, 0.07);
    assertThat(Binomial.mean(n, rate, x -> standing(x, n, rate) == BELOW ? 1 : 0))
        .isBetween(0.02, 0.07);
  }

  @ParameterizedTest
  @CsvSource({"0.9", "0.95", "0.99", "0.5", "0.8"})
  void the_fewest_cases_that_can_show_a_floor_are_just_enough(double floor) {
    int fewest = Wilson.fewestCases(floor, 0.95);
    assertThat(standing(fewest, fewest, floor)).isEqualTo(ABOVE);
    assertThat(standing(fewest - 1, fewest - 1, floor)).isEqualTo(BETWEEN);
  }

  @Test
  void a_floor_of_95_percent_needs_52_cases() {
    // 0.95 * 1.644854^2 / 0.05 = 51.41
    assertThat(Wilson.fewestCases(0.95, 0.95)).isEqualTo(52);
    assertThat(Wilson.fewestCases(0, 0.95)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"-0.1", "1", "NaN", "90"})
  void a_floor_that_no_number_of_cases_can_show_is_refused(double floor) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wilson.fewestCases(floor, 0.95))
        .withMessageStartingWith("floor");
  }

  @Test
  void a_bound_that_is_not_a_number_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OneSidedLimits(0, 1, 0.95).against(Double.NaN));
  }
}
