package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class TangoTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/tango.csv", useHeadersInDisplayName = true)
  void the_limits_are_those_of_the_literature(
      int n11, int n10, int n01, int n00, double level, String lower, String upper) {
    Interval interval = interval(new PairedTable(n11, n10, n01, n00), level);
    assertThat(interval.lo()).is(figure(lower));
    assertThat(interval.hi()).is(figure(upper));
    assertThat(interval.level()).isEqualTo(level);
  }

  @Test
  void the_limits_solve_the_statistic_for_plus_and_minus_z() {
    Drawn.tables(
        (table, level) -> {
          Interval interval = interval(table, level);
          double z = Normal.twoSided(level);
          assertThat(crossing(table, interval.lo(), z)).isTrue();
          assertThat(crossing(table, interval.hi(), -z)).isTrue();
        });
  }

  /** Whether the falling statistic passes {@code z} within 1e-12 of the limit. */
  private static boolean crossing(PairedTable table, double limit, double z) {
    double before = Math.max(limit - 1e-12, Math.nextUp(-1.0));
    double after = Math.min(limit + 1e-12, Math.nextDown(1.0));
    return statistic(table, before) >= z && statistic(table, after) <= z;
  }

  @Test
  void swapping_the_sides_mirrors_interval_and_statistic_to_the_last_bit() {
    Drawn.tables(
        (table, level) -> {
          Interval there = interval(table, level);
          Interval back = interval(table.swapped(), level);
          assertThat(back).isEqualTo(new Interval(-there.hi(), -there.lo(), level));
          assertThat(statistic(table.swapped(), 0.05) + statistic(table, -0.05)).isZero();
        });
  }

  @Test
  void a_higher_level_makes_it_wider_on_both_sides() {
    Drawn.tables(
        (table, level) -> {
          Interval narrow = interval(table, level);
          Interval wide = interval(table, level + 5e-4);
          assertThat(wide.lo()).isLessThan(narrow.lo());
          assertThat(wide.hi()).isGreaterThan(narrow.hi());
        });
  }

  @Test
  void it_holds_the_difference_seen_and_stays_within_1() {
    Drawn.tables(
        (table, level) -> {
          Interval interval = interval(table, level);
          assertThat(interval.contains(table.difference().orElseThrow())).isTrue();
          assertThat(interval.lo()).isGreaterThanOrEqualTo(-1);
          assertThat(interval.hi()).isLessThanOrEqualTo(1);
        });
  }

  @Test
  void the_closed_form_without_discordant_cases_solves_the_statistic_too() {
    PairedTable table = new PairedTable(300, 0, 0, 200);
    Interval interval = interval(table, 0.90);
    assertThat(interval.lo()).isEqualTo(-interval.hi());
    assertThat(statistic(table, interval.hi())).isCloseTo(-Normal.twoSided(0.90), within(1e-12));
  }

  @Test
  void when_every_case_was_fixed_the_interval_ends_at_1() {
    Interval interval = interval(new PairedTable(0, 20, 0, 0), 0.95);
    double z = Normal.twoSided(0.95);
    assertThat(interval.hi()).isEqualTo(1);
    assertThat(interval.lo()).isCloseTo((20 - z * z) / (20 + z * z), within(1e-12));
  }

  @Test
  void a_single_case_gives_a_wide_interval_and_no_error() {
    assertThat(interval(new PairedTable(0, 0, 1, 0), 0.90).lo()).isEqualTo(-1);
    assertThat(interval(new PairedTable(1, 0, 0, 0), 0.90).width()).isGreaterThan(1.4);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/mcnemar.csv", useHeadersInDisplayName = true)
  void its_square_at_0_is_mcnemars_chi_square(
      int n11,
      int n10,
      int n01,
      int n00,
      String exact,
      String midP,
      String chiSquare,
      String chiSquareP) {
    double z = statistic(new PairedTable(n11, n10, n01, n00), 0);
    assertThat(z * z).is(figure(chiSquare));
    if (chiSquareP != null) {
      assertThat(2 * Normal.upperTail(Math.abs(z)).value()).is(figure(chiSquareP));
    }
  }

  @Test
  void without_cases_there_is_neither_interval_nor_statistic() {
    PairedTable empty = new PairedTable(0, 0, 0, 0);
    assertThat(Tango.interval(empty, 0.90)).isEmpty();
    assertThat(Tango.statistic(empty, 0)).isEmpty();
  }

  @Test
  void a_table_that_shows_exactly_the_hypothesis_gives_0() {
    assertThat(Tango.statistic(new PairedTable(7, 0, 0, 3), 0)).hasValue(0);
    assertThat(Tango.statistic(new PairedTable(5, 0, 5, 0), -0.5)).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, 90, Double.NaN})
  void a_level_outside_0_to_1_is_refused_even_without_cases(double level) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tango.interval(new PairedTable(0, 0, 0, 0), level))
        .withMessageStartingWith("level");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 1, 5, Double.NaN})
  void a_hypothesis_that_no_difference_can_take_is_refused(double difference) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tango.statistic(new PairedTable(1, 1, 1, 1), difference))
        .withMessageStartingWith("difference");
  }

  private static Interval interval(PairedTable table, double level) {
    return Tango.interval(table, level).orElseThrow();
  }

  private static double statistic(PairedTable table, double difference) {
    return Tango.statistic(table, difference).orElseThrow();
  }
}
