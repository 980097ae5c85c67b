package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PValueTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "0.99999, 1.0000",
    "0.0390625, 0.0391",
    "0.001, 0.0010",
    "0.000037159, 3.7e-05",
    "1.376e-41, 1.4e-41",
    "1.1e-300, 1.1e-300"
  })
  void it_reads_as_people_write_it(double p, String text) {
    assertThat(PValue.of(p)).hasToString(text);
    assertThat(PValue.of(p).text()).isEqualTo(text);
  }

  @Test
  void below_1e_300_it_says_so_and_is_never_0() {
    PValue tiny = new PValue(-1117 * Math.log(2));
    assertThat(tiny.text()).isEqualTo("< 1e-300");
    assertThat(tiny.value()).isZero();
    assertThat(tiny.isAtMost(Double.MIN_VALUE)).isTrue();
    assertThat(new PValue(-1e9).text()).isEqualTo("< 1e-300");
  }

  @Test
  void it_reads_the_same_in_every_locale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(PValue.of(0.25).text()).isEqualTo("0.2500");
      Locale.setDefault(Locale.GERMANY);
      assertThat(PValue.of(0.25).text()).isEqualTo("0.2500");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void half_of_it_is_one_direction_and_the_larger_of_two_says_less() {
    PValue small = PValue.of(0.02);
    PValue large = PValue.of(0.3);
    assertThat(small.half().value()).isCloseTo(0.01, within(1e-15));
    assertThat(small.orLarger(large)).isSameAs(large);
    assertThat(large.orLarger(small)).isSameAs(large);
  }

  @Test
  void a_level_that_is_just_met_counts() {
    assertThat(PValue.of(0.05).isAtMost(0.05)).isTrue();
    assertThat(PValue.of(0.0500001).isAtMost(0.05)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
  void a_number_that_is_no_p_value_is_refused(double p) {
    assertThatIllegalArgumentException().isThrownBy(() -> PValue.of(p));
  }
}
