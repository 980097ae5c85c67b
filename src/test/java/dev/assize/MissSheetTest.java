package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MissSheetTest {

  @Test
  void long_texts_are_cut_and_say_so() {
    assertThat(MissSheet.cut("x".repeat(400))).hasSize(400);
    assertThat(MissSheet.cut("x".repeat(401))).isEqualTo("x".repeat(400) + "...");
    assertThat(MissSheet.cut("x".repeat(399) + "\ud83d\ude00")).isEqualTo("x".repeat(399) + "...");
  }
}
