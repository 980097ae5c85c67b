package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/wilson.csv", useHeadersInDisplayName = true)
  void the_limits_are_those_of_the_literature(
      int x, int n, double level, String lower, String upper) {
    Interval interval = Wilson.interval(x, n, level).orElseThrow();
    assertThat(interval.lo()).is(figure(lower));
    assertThat(interval.hi()).is(figure(upper));
    assertThat(interval.level()).isEqualTo(level);
  }

  @Test
  void none_passed_begins_at_0_and_all_passed_ends_at_1_exactly() {
    Drawn.tables(
        (table, level) -> {
          int n = table.total();
          assertThat(Wilson.interval(0, n, level).orElseThrow().lo()).isZero();
          assertThat(Wilson.interval(n, n, level).orElseThrow().hi()).isEqualTo(1);
        });
  }

  @Test
  void it_stays_within_0_and_1_and_holds_the_share_seen() {
    Drawn.tables(
        (table, level) -> {
          Interval interval = Wilson.interval(table.n11(), table.total(), level).orElseThrow();
          assertThat(interval.lo()).isBetween(0.0, 1.0);
          assertThat(interval.hi()).isBetween(0.0, 1.0);
          assertThat(interval.contains((double) table.n11() / table.total())).isTrue();
        });
  }

  @Test
  void counting_failures_for_successes_mirrors_it() {
    Drawn.tables(
        (table, level) -> {
          int n = table.total();
          Interval passed = Wilson.interval(table.n11(), n, level).orElseThrow();
          Interval failed = Wilson.interval(n - table.n11(), n, level).orElseThrow();
          assertThat(failed.hi()).isEqualTo(1 - passed.lo());
          assertThat(passed.hi()).isEqualTo(1 - failed.lo());
        });
  }

  @Test
  void a_higher_level_makes_it_wider() {
    Drawn.tables(
        (table, level) -> {
          Interval narrow = Wilson.interval(table.n11(), table.total(), level).orElseThrow();
          Interval wide = Wilson.interval(table.n11(), table.total(), level + 5e-4).orElseThrow();
          assertThat(wide.width()).isGreaterThan(narrow.width());
          assertThat(wide.lo()).isLessThanOrEqualTo(narrow.lo());
          assertThat(wide.hi()).isGreaterThanOrEqualTo(narrow.hi());
        });
  }

  @Test
  void without_cases_there_is_no_interval() {
    assertThat(Wilson.interval(0, 0, 0.95)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, 5, 0.9, successes", "6, 5, 0.9, successes", "0, -1, 0.9, n", "1, 2, NaN, level"})
  void an_argument_outside_its_range_is_refused_by_name(int x, int n, double level, String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wilson.interval(x, n, level))
        .withMessageStartingWith(name + " must");
  }

  @Test
  void a_share_is_above_a_floor_exactly_where_its_interval_is() {
    // 0.1 / √(0.4 · 0.6 / 100) = 2.0412, whose tail is 0.02061.
    assertThat(Wilson.above(0.5, 100, 0.4).value()).isCloseTo(0.02061, within(1e-5));
    for (double floor = 0.02; floor < 0.99; floor += 0.0173) {
      for (double share : new double[] {0, 0.1, 0.5, 0.93, 1}) {
        assertThat(Wilson.above(share, 40, floor).isAtMost(0.05))
            .as("share %s, floor %s", share, floor)
            .isEqualTo(Wilson.ofShare(share, 40, 0.90).isAbove(floor));
      }
    }
  }
}
