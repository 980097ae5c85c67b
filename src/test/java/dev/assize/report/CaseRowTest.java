package dev.assize.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseRowTest {

  @Test
  void a_question_begins_with_a_hundred_characters_on_one_line() {
    assertThat(CaseRow.beginning(" Where\n\tis  my money? ")).isEqualTo("Where is my money?");
    assertThat(CaseRow.beginning("x".repeat(100))).isEqualTo("x".repeat(100));
    assertThat(CaseRow.beginning("x".repeat(101))).isEqualTo("x".repeat(100) + "\u2026");
    assertThat(CaseRow.beginning("")).isEmpty();
  }

  @Test
  void no_character_is_cut_in_two_and_much_white_space_ends_a_beginning_early() {
    String faces = "\ud83d\ude00".repeat(101);
    assertThat(CaseRow.beginning(faces)).isEqualTo("\ud83d\ude00".repeat(75) + "\u2026");
    assertThat(CaseRow.beginning("\u9000".repeat(101))).isEqualTo("\u9000".repeat(100) + "\u2026");
    assertThat(CaseRow.beginning("a" + " ".repeat(1_000) + "b")).isEqualTo("a\u2026");
  }
}
