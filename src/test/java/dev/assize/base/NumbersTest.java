package dev.assize.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "0.004123, 0.00412",
    "12.5, 12.5",
    "100, 100",
    "999.4, 999",
    "999.6, 1k",
    "1234567, 1.23M",
    "-1500, -1.5k",
    "1e9, 1G",
    "1e15, 1000T",
  })
  void a_number_of_any_size_is_brief(double value, String brief) {
    assertThat(Numbers.brief(value)).isEqualTo(brief);
  }

  @Test
  void decimals_are_kept_and_zero_has_no_sign() {
    assertThat(Numbers.decimal(0.826, 2)).isEqualTo("0.83");
    assertThat(Numbers.decimal(-0.001, 2)).isEqualTo("0.00");
    assertThat(Numbers.decimal(1, 1)).isEqualTo("1.0");
  }
}
