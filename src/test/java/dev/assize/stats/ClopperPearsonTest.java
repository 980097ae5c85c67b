package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ClopperPearsonTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/clopper-pearson.csv", useHeadersInDisplayName = true)
  void the_limits_are_those_of_the_literature(
      int x, int n, double level, String lower, String upper) {
    Interval interval = interval(x, n, level);
    assertThat(interval.lo()).is(figure(lower));
    assertThat(interval.hi()).is(figure(upper));
  }

  @Test
  void a_limit_is_the_share_at_which_so_many_or_more_have_half_the_error() {
    Drawn.tables(
        (table, level) -> {
          int n = Math.min(table.total(), 400);
          int x = Math.min(Math.max(1, table.n11()), n);
          double lower = interval(x, n, level).lo();
          assertThat(Binomial.mean(n, lower, k -> k >= x ? 1 : 0))
              .isCloseTo((1 - level) / 2, within(1e-9));
        });
  }

  @Test
  void p_and_upper_limit_never_disagree() {
    Drawn.tables(
        (table, level) -> {
          int n = Math.min(table.total(), 400);
          int x = Math.min(table.n11(), n - 1);
          double upper = interval(x, n, level).hi();
          assertThat(ClopperPearson.below(x, n, upper).value())
              .isCloseTo((1 - level) / 2, within(1e-9));
        });
  }

  @ParameterizedTest
  @CsvSource({
    // Summed with mpmath at 30 digits; the last is 2^-2000.
    "34, 50, 0.8, -3.480129",
    "33, 50, 0.8, -4.237638",
    "0, 3, 0.5, -2.079442",
    "45, 50, 0.8, -0.018669",
    "0, 2000, 0.5, -1386.294361"
  })
  void below_a_floor_it_is_the_exact_tail_also_where_a_double_underflows(
      int x, int n, double floor, double ln) {
    assertThat(ClopperPearson.below(x, n, floor).ln()).isCloseTo(ln, within(5e-7));
  }

  @Test
  void a_floor_that_no_share_can_miss_or_reach_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClopperPearson.below(1, 2, 1))
        .withMessageStartingWith("floor must");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClopperPearson.below(3, 2, 0.5))
        .withMessageStartingWith("successes must");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClopperPearson.below(0, -1, 0.5))
        .withMessageStartingWith("n must");
  }

  @Test
  void none_passed_begins_at_0_and_its_upper_limit_has_a_closed_form() {
    Drawn.tables(
        (table, level) -> {
          int n = table.total();
          Interval none = interval(0, n, level);
          assertThat(none.lo()).isZero();
          assertThat(none.hi())
              .isCloseTo(-Math.expm1(Math.log((1 - level) / 2) / n), within(1e-12));
          assertThat(interval(n, n, level).hi()).isEqualTo(1);
        });
  }

  @Test
  void counting_failures_for_successes_mirrors_it() {
    Drawn.tables(
        (table, level) -> {
          int n = table.total();
          Interval passed = interval(table.n11(), n, level);
          Interval failed = interval(n - table.n11(), n, level);
          assertThat(failed.hi()).isEqualTo(1 - passed.lo());
          assertThat(passed.hi()).isEqualTo(1 - failed.lo());
        });
  }

  @Test
  void it_holds_the_share_seen_and_stays_within_0_and_1() {
    Drawn.tables(
        (table, level) -> {
          Interval interval = interval(table.n11(), table.total(), level);
          assertThat(interval.lo()).isBetween(0.0, 1.0);
          assertThat(interval.hi()).isBetween(0.0, 1.0);
          assertThat(interval.contains((double) table.n11() / table.total())).isTrue();
        });
  }

  @Test
  void without_cases_there_is_no_interval() {
    assertThat(ClopperPearson.interval(0, 0, 0.95)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, 5, 0.9, successes", "6, 5, 0.9, successes", "0, -1, 0.9, n", "1, 2, NaN, level"})
  void arguments_outside_their_range_are_refused_by_name(int x, int n, double level, String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClopperPearson.interval(x, n, level))
        .withMessageStartingWith(name);
  }

  private static Interval interval(int x, int n, double level) {
    return ClopperPearson.interval(x, n, level).orElseThrow();
  }
}
