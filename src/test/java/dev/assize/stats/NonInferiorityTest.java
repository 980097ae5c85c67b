package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class NonInferiorityTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/non-inferiority.csv", useHeadersInDisplayName = true)
  void the_statistic_and_its_p_value_are_those_of_the_oracle(
      int n11, int n10, int n01, int n00, double margin, String z, String p) {
    NonInferiority test = test(new PairedTable(n11, n10, n01, n00), margin);
    assertThat(test.z()).is(figure(z));
    if (p != null) {
      assertThat(test.p().value()).is(figure(p));
    }
  }

  @Test
  void it_is_shown_exactly_when_the_interval_lies_above_the_margin() {
    Drawn.tables(
        (table, level) -> {
          Interval interval = Tango.interval(table, level).orElseThrow();
          for (double margin : new double[] {0, 0.01, 0.03, 0.05, 0.2, 0.7}) {
            assertThat(test(table, margin).z() > Normal.twoSided(level))
                .as("margin %s, %s", margin, interval)
                .isEqualTo(interval.isAbove(-margin));
          }
        });
  }

  @Test
  void a_wider_margin_is_easier_to_keep() {
    Drawn.tables(
        (table, level) ->
            assertThat(test(table, 0.06).p().ln()).isLessThanOrEqualTo(test(table, 0.05).p().ln()));
  }

  @Test
  void a_p_value_too_small_for_a_double_is_kept() {
    NonInferiority test = test(new PairedTable(0, 5000, 0, 0), 0.05);
    assertThat(test.p().value()).isZero();
    assertThat(test.p().ln()).isBetween(-3000.0, -2700.0);
  }

  @Test
  void without_cases_nothing_is_tested() {
    assertThat(NonInferiority.of(new PairedTable(0, 0, 0, 0), 0.05)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1, 5, Double.NaN})
  void a_margin_that_is_no_share_is_refused(double margin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NonInferiority.of(new PairedTable(1, 1, 1, 1), margin))
        .withMessageStartingWith("margin");
  }

  private static NonInferiority test(PairedTable table, double margin) {
    return NonInferiority.of(table, margin).orElseThrow();
  }
}
