package dev.assize.adversarial.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Trials;
import dev.assize.cases.Question.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;

/** E05: questions in pieces. */
class SplitQuestionTest {

  private static final Mutator MUTATOR = Trials.mutator("E05");
  private final Parent refer = Trials.parent("refer-amount");

  private Draft child(int variant) {
    return Trials.child(MUTATOR, refer, variant);
  }

  @Test
  void pieces_make_the_text_again_and_none_is_blank() {
    Draws draws = Draws.of(7);
    for (String text :
        List.of("ab", "a 📱 b c 📱", "What do I get?", "x\ny \"z\" \\n", "   a   ")) {
      for (int count = 2; count < 6; count++) {
        List<String> pieces = Pieces.cut(text, count, draws);
        assertThat(String.join("", pieces)).isEqualTo(text);
        assertThat(pieces).noneMatch(String::isBlank);
        String quoted = String.join(", ", pieces.stream().map(Pieces::quoted).toList());
        assertThat(quoted).doesNotContain("\n");
        assertThat(Pieces.unquoted(quoted)).isEqualTo(pieces);
      }
    }
  }

  @Test
  void variables_are_named_in_the_order_in_which_they_are_added() {
    assertThat(child(0).input()).matches("(?s)a = \".+\"\nb = \".+\"\nPlease answer a \\+ b\\.");
    assertThat(child(1).input()).endsWith("Please answer a + b + c.");
  }

  @Test
  void across_turns_the_last_part_comes_last_and_what_was_said_before_stays() {
    Draft two = child(6);
    assertThat(two.turns()).hasSize(2);
    assertThat(two.turns().getLast().speaker()).isEqualTo(Speaker.ASSISTANT);
    assertThat(child(7).turns()).hasSize(4);
    Parent talk = Trials.parent("talk-privacy-slip");
    Draft more = Trials.child(MUTATOR, talk, 6);
    assertThat(more.turns().subList(0, 4)).isEqualTo(talk.question().turns());
    assertThat(more.turns()).hasSize(6);
  }

  @Test
  void first_words_read_downwards() {
    List<String> lines = child(5).input().lines().toList();
    assertThat(lines).hasSize(1 + refer.input().split(" ").length);
    assertThat(lines.get(1)).startsWith("What ");
    assertThat(lines.getLast()).startsWith("code? ");
  }

  @Test
  void a_question_of_lines_is_not_made_a_list_of_first_words() {
    Parent week = Trials.parent("visit-from-week");
    assertThat(MUTATOR.apply(Draft.of(week), week, 5, Draws.of(1))).isEmpty();
  }

  @Test
  void too_few_words_make_no_pieces() {
    Parent shortest =
        Trials.some(Trials.mutator("E01"), 1)
            .filter(parent -> parent.input().split("\\s+").length < 4)
            .findFirst()
            .orElseThrow();
    assertThat(MUTATOR.capacity(shortest)).isZero();
  }

  @Test
  void a_lost_piece_breaks_the_proof() {
    for (int variant = 0; variant < 8; variant++) {
      Draft child = child(variant);
      assertThat(Trials.isProven(MUTATOR, refer, child)).as(child.input()).isTrue();
      int cut = child.input().lastIndexOf(variant == 5 ? "code?" : "code");
      Draft less = child.withInput(child.input().substring(0, cut));
      assertThat(Trials.isProven(MUTATOR, refer, less)).as(less.input()).isFalse();
    }
  }
}
