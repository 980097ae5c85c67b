package dev.assize.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Hidden;
import org.junit.jupiter.api.Test;

class VisibleTest {

  @Test
  void hidden_characters_are_written_out_and_line_breaks_stay() {
    assertThat(Visible.marked("a\u202eb\u0000\n\tc\r\nd\re\ud800\u200bf"))
        .isEqualTo("a⟦U+202E⟧b⟦U+0000⟧\n\tc\nd⟦U+000D⟧e⟦U+D800⟧⟦U+200B⟧f");
    assertThat(Visible.marked("Müller \ud83d\ude00 ❤\ufe0f"))
        .isEqualTo("Müller \ud83d\ude00 ❤\ufe0f");
  }

  @Test
  void nothing_hidden_is_left_in_any_marked_text() {
    for (String hostile : Hostile.STRINGS) {
      assertThat(Visible.marked(hostile).codePoints().noneMatch(Hidden::is)).isTrue();
      assertThat(Visible.ascii(hostile)).matches("[ -~]*");
    }
  }

  @Test
  void a_long_text_is_cut_at_a_character_and_says_how_much_is_left() {
    CutText cut = CutText.of("\ud83d\ude00".repeat(10_000), CutText.LONGEST);
    assertThat(cut.text()).isEqualTo("\ud83d\ude00".repeat(5_000));
    assertThat(cut.left()).isEqualTo(10_000);
    assertThat(CutText.of("short", CutText.LONGEST).isWhole()).isTrue();
    assertThat(CutText.of("\u202e".repeat(9_000), CutText.LONGEST).bytes())
        .isLessThanOrEqualTo(CutText.LONGEST);
  }
}
