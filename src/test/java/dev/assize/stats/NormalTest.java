package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/normal.csv", useHeadersInDisplayName = true)
  void quantiles_are_those_of_an_independent_algorithm(double p, String quantile) {
    assertThat(Normal.quantile(p)).is(figure(quantile));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/normal-tail.csv", useHeadersInDisplayName = true)
  void the_upper_tail_keeps_its_logarithm_where_a_double_is_0(double z, String lnTail) {
    assertThat(Normal.upperTail(z).ln()).is(figure(lnTail));
  }

  @Test
  void a_two_sided_level_leaves_half_the_rest_on_each_side() {
    assertThat(Normal.twoSided(0.95)).isCloseTo(Normal.quantile(0.975), within(1e-14));
  }

  @Test
  void the_tail_of_a_value_far_below_is_everything() {
    assertThat(Normal.upperTail(-50)).isEqualTo(PValue.ONE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -1, 2, Double.NaN})
  void there_is_no_quantile_outside_0_to_1(double p) {
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(p));
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.twoSided(p));
  }
}
