package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Insertion.Position;
import org.junit.jupiter.api.Test;

class InsertionTest {

  private final Parent parent =
      Fixture.corpus().parents().stream()
          .filter(parent -> parent.id().equals("switch-cancel-self"))
          .findFirst()
          .orElseThrow();

  @Test
  void what_is_put_in_comes_out_again_wherever_it_stands() {
    Draft before = Draft.of(parent).withInput("One thing. Is it \"Tea. Or coffee\"? Or milk?");
    for (Position position : Insertion.anywhere(before)) {
      Draft after = new Insertion(position, "Hear me.", " ").into(before).orElseThrow();
      assertThat(Insertion.comesOut(before, after).holds()).isTrue();
      assertThat(after.drawn()).containsEntry("position", position.name());
      Draft touched = after.withInput(after.input().replace("milk", "ink"));
      assertThat(Insertion.comesOut(before, touched).holds()).isFalse();
    }
  }

  @Test
  void the_middle_is_the_gap_nearest_to_it_and_never_within_a_quotation() {
    Draft before = Draft.of(parent).withInput("One thing. Is it \"Tea. Or coffee\"? Or milk?");
    assertThat(new Insertion(Position.AMID, "Hear me.", " ").into(before).orElseThrow().input())
        .isEqualTo("One thing. Hear me. Is it \"Tea. Or coffee\"? Or milk?");
    Draft single = Draft.of(parent).withInput("Is it tea?");
    assertThat(Insertion.anywhere(single)).containsExactly(Position.BEFORE, Position.BEHIND);
    assertThat(new Insertion(Position.AMID, "Hear me.", " ").into(single)).isEmpty();
  }

  @Test
  void nothing_is_said_behind_a_letter_that_is_pasted_in() {
    Draft letter = Draft.of(parent).withInput("In short, please:\n\nDear all, ...");
    assertThat(Insertion.beside(letter)).containsExactly(Position.BEFORE);
  }

  @Test
  void labels_and_data_are_not_said_to_somebody() {
    assertThat(parent.isTalk()).isTrue();
    assertThat(
            Fixture.corpus().parents().stream()
                .filter(
                    parent ->
                        parent.id().equals("mood-caps") || parent.id().equals("callback-novak"))
                .map(Parent::isTalk))
        .containsExactly(false, false);
  }

  private String amid(String input) {
    return new Insertion(Position.AMID, "Hear me.", " ")
        .into(Draft.of(parent).withInput(input))
        .orElseThrow()
        .input();
  }

  @Test
  void of_several_gaps_the_middle_one_is_taken_and_of_two_as_near_the_first() {
    assertThat(amid("One. Two. Three. Four.")).isEqualTo("One. Two. Hear me. Three. Four.");
    assertThat(amid("One thing more. Two. Three?"))
        .isEqualTo("One thing more. Hear me. Two. Three?");
    assertThat(amid("Aa. B. Ccc.")).isEqualTo("Aa. Hear me. B. Ccc.");
  }

  @Test
  void no_sign_that_opens_is_left_before_its_other_half() {
    assertThat(amid("Ok. Is it `Tea. Or ink`?")).isEqualTo("Ok. Hear me. Is it `Tea. Or ink`?");
    assertThat(amid("Ok. Is it “Tea. Or ink”?")).isEqualTo("Ok. Hear me. Is it “Tea. Or ink”?");
    assertThat(amid("Ok. Is it {Tea. Or ink}?")).isEqualTo("Ok. Hear me. Is it {Tea. Or ink}?");
    assertThat(amid("Is it {a} or “b”? Or \"c\"? Or d, or `e`?"))
        .isEqualTo("Is it {a} or “b”? Hear me. Or \"c\"? Or d, or `e`?");
    assertThat(amid("Smile :} Now. Ok?")).isEqualTo("Smile :} Now. Hear me. Ok?");
  }
}
