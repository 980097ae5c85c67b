package dev.assize.adversarial.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Parent;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TyposTest {

  private static final Typos TYPOS = new Typos();

  @Test
  void values_labels_and_what_a_reply_copies_are_spelt_as_before() {
    assertThat(Trying.children(TYPOS, "callback-mixed"))
        .allMatch(text -> text.contains("Luc Perrin") && text.contains("vendredi matin"))
        .allMatch(text -> text.contains("01632 960602") && text.contains("{\"name\": \"\""));
    assertThat(Trying.children(TYPOS, "topic-dead-line")).allMatch(t -> t.contains("internet"));
    assertThat(Trying.children(TYPOS, "date-complaint-ten"))
        .allMatch(text -> text.contains("Saturday, 21 November 2026"));
  }

  @Test
  void first_letters_and_short_words_stand() {
    String[] before = Trying.parent("late-payment").input().split(" ");
    for (String text : Trying.children(TYPOS, "late-payment")) {
      String[] after = text.split(" ");
      assertThat(after).hasSameSizeAs(before);
      for (int i = 0; i < before.length; i++) {
        assertThat(after[i].charAt(0)).isEqualTo(before[i].charAt(0));
        if (before[i].length() < 4) {
          assertThat(after[i]).isEqualTo(before[i]);
        }
      }
    }
  }

  @Test
  void a_text_without_a_word_of_four_letters_has_no_room_for_slips() {
    Parent parent = Trying.parent("visit-friday");
    assertThat(TYPOS.capacity(parent)).isPositive();
    assertThat(TYPOS.capacity(parent)).isLessThanOrEqualTo(3 * 3);
  }

  @Test
  void a_slip_that_makes_another_word_is_no_proof() {
    Parent parent = Trying.parent("late-payment");
    Draft other = Draft.of(parent).withInput(parent.input().replace("slow", "slot"));
    Draft near = Draft.of(parent).withInput(parent.input().replace("bill", "bikl"));
    Draft far = Draft.of(parent).withInput(parent.input().replace("stays", "syats"));
    assertThat(Trying.failed(TYPOS, parent, other)).contains("the nearest word is the one meant");
    assertThat(Trying.failed(TYPOS, parent, near)).isEmpty();
    assertThat(Trying.failed(TYPOS, parent, far)).contains("the nearest word is the one meant");
  }

  @Test
  void one_slip_is_near_and_two_are_not() {
    assertThat(Lexicon.isNear("bill", "bill")).isTrue();
    assertThat(Lexicon.isNear("bll", "bill")).isTrue();
    assertThat(Lexicon.isNear("biill", "bill")).isTrue();
    assertThat(Lexicon.isNear("bkll", "bill")).isTrue();
    assertThat(Lexicon.isNear("blil", "bill")).isTrue();
    assertThat(Lexicon.isNear("blli", "bill")).isFalse();
    assertThat(Lexicon.isNear("bl", "bill")).isFalse();
    assertThat(Lexicon.isNear("bkkl", "bill")).isFalse();
  }

  @Test
  void a_slip_between_two_words_is_read_as_neither() {
    Lexicon lexicon = new Lexicon(Set.of("bill", "ball", "line"));
    assertThat(lexicon.reads("bkll", "bill")).isFalse();
    assertThat(lexicon.reads("lime", "line")).isTrue();
    assertThat(lexicon.reads("ball", "bill")).isFalse();
    assertThat(lexicon.reads("billl", "bill")).isTrue();
    assertThat(lexicon.reads("zebrra", "zebra")).as("of no lexicon").isTrue();
  }

  @Test
  void slips_fall_on_keys_side_by_side_in_the_shares_given() {
    Draws draws = Draws.of(7);
    int same = 0;
    int shorter = 0;
    int longer = 0;
    for (int i = 0; i < 10_000; i++) {
      String slip = Keyboard.slip("parcel", draws);
      assertThat(slip.charAt(0)).isEqualTo('p');
      same += slip.length() == 6 ? 1 : 0;
      shorter += slip.length() == 5 ? 1 : 0;
      longer += slip.length() == 7 ? 1 : 0;
    }
    assertThat(same).isBetween(5_800, 6_200);
    assertThat(shorter).isBetween(1_850, 2_150);
    assertThat(longer).isBetween(1_850, 2_150);
  }

  @Test
  void poisson_draws_have_their_mean_and_variance() {
    Draws draws = Draws.of(11);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 20_000; i++) {
      int count = Poisson.draw(3.5, draws);
      sum += count;
      squares += count * count;
    }
    double mean = sum / 20_000;
    assertThat(mean).isBetween(3.44, 3.56);
    assertThat(squares / 20_000 - mean * mean).isBetween(3.35, 3.65);
    assertThat(Poisson.draw(0, draws)).isZero();
  }
}
