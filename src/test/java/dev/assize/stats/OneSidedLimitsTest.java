package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneSidedLimitsTest {
  @Test
  void at_95_percent_they_are_the_limits_of_the_90_percent_interval() {
    Drawn.tables(
        (table, level) -> {
          int n = table.total();
          Interval both = Wilson.interval(table.n11(), n, 0.90).orElseThrow();
          OneSidedLimits each = Wilson.oneSided(table.n11(), n, 0.95).orElseThrow();
          assertThat(each.lower()).isCloseTo(both.lo(), within(1e-14));
          assertThat(each.upper()).isCloseTo(both.hi(), within(1e-14));
          assertThat(OneSidedLimits.of(both).confidence()).isEqualTo(0.95);
        });
  }

  @Test
  void without_cases_there_are_none() {
    assertThat(Wilson.oneSided(0, 0, 0.95)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.5", "1", "0", "95", "NaN"})
  void a_confidence_of_a_half_or_less_is_refused(double confidence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wilson.oneSided(0, 0, confidence))
        .withMessageStartingWith("confidence");
    assertThatIllegalArgumentException().isThrownBy(() -> new OneSidedLimits(0, 1, confidence));
  }

  @ParameterizedTest
  @CsvSource({"0.2, 0.1", "NaN, 0.1", "0.1, NaN", "-Infinity, 0"})
  void limits_that_are_crossed_or_not_finite_are_refused(double lower, double upper) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OneSidedLimits(lower, upper, 0.95))
        .withMessageContaining("limits");
  }
}
