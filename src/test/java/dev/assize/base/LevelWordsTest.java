package dev.assize.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a confidence level is written. */
class LevelWordsTest {

  @Test
  void a_level_has_one_decimal_at_most() {
    assertThat(Numbers.level(0.9)).isEqualTo("90 %");
    assertThat(Numbers.level(0.975)).isEqualTo("97.5 %");
    assertThat(Numbers.level(1 - 0.1 / 3)).isEqualTo("96.7 %");
  }

  @Test
  void no_level_is_rounded_to_certainty() {
    assertThat(Numbers.level(0.9997)).isEqualTo("99.97 %");
  }
}
