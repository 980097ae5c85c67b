package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Newcombe's and Bonett and Price's intervals of a paired difference have in common. */
class PairedIntervalsTest {
  private static final List<BiFunction<PairedTable, Double, Optional<Interval>>> BOTH =
      List.of(Newcombe::interval, BonettPrice::interval);

  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/newcombe.csv", useHeadersInDisplayName = true)
  void newcombes_limits_are_those_of_the_literature(
      int n11, int n10, int n01, int n00, double level, String lower, String upper) {
    Interval interval = Newcombe.interval(new PairedTable(n11, n10, n01, n00), level).orElseThrow();
    assertThat(interval.lo()).is(figure(lower));
    assertThat(interval.hi()).is(figure(upper));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/bonett-price.csv", useHeadersInDisplayName = true)
  void bonett_and_prices_limits_are_those_of_the_literature(
      int n11, int n10, int n01, int n00, double level, String lower, String upper) {
    Interval interval =
        BonettPrice.interval(new PairedTable(n11, n10, n01, n00), level).orElseThrow();
    assertThat(interval.lo()).is(figure(lower));
    assertThat(interval.hi()).is(figure(upper));
  }

  @Test
  void swapping_the_sides_mirrors_them() {
    Drawn.tables(
        (table, level) ->
            BOTH.forEach(
                method -> {
                  Interval there = method.apply(table, level).orElseThrow();
                  Interval back = method.apply(table.swapped(), level).orElseThrow();
                  assertThat(back).isEqualTo(new Interval(-there.hi(), -there.lo(), level));
                }));
  }

  @Test
  void they_stay_within_1_and_widen_with_the_level() {
    Drawn.tables(
        (table, level) ->
            BOTH.forEach(
                method -> {
                  Interval narrow = method.apply(table, level).orElseThrow();
                  Interval wide = method.apply(table, level + 5e-4).orElseThrow();
                  assertThat(narrow.lo()).isGreaterThanOrEqualTo(-1);
                  assertThat(narrow.hi()).isLessThanOrEqualTo(1);
                  assertThat(wide.lo()).isLessThanOrEqualTo(narrow.lo());
                  assertThat(wide.hi()).isGreaterThanOrEqualTo(narrow.hi());
                }));
  }

  @Test
  void newcombe_holds_the_difference_seen() {
    Drawn.tables(
        (table, level) ->
            assertThat(
                    Newcombe.interval(table, level)
                        .orElseThrow()
                        .contains(table.difference().orElseThrow()))
                .isTrue());
  }

  @Test
  void with_many_discordant_cases_all_three_agree_with_tango() {
    PairedTable table = new PairedTable(9000, 1500, 1600, 7900);
    Interval tango = Tango.interval(table, 0.95).orElseThrow();
    for (var method : BOTH) {
      Interval other = method.apply(table, 0.95).orElseThrow();
      assertThat(other.lo()).isCloseTo(tango.lo(), within(2e-5));
      assertThat(other.hi()).isCloseTo(tango.hi(), within(2e-5));
    }
  }

  @Test
  void without_cases_there_is_no_interval() {
    for (var method : BOTH) {
      assertThat(method.apply(new PairedTable(0, 0, 0, 0), 0.95)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 90, Double.NaN})
  void a_level_outside_0_to_1_is_refused_even_without_cases(double level) {
    for (var method : BOTH) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> method.apply(new PairedTable(0, 0, 0, 0), level))
          .withMessageStartingWith("level");
    }
  }
}
