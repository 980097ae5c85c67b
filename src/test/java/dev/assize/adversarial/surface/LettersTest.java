package dev.assize.adversarial.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** S02, S03, S04 and S06 to S10: other letters, signs and spaces that read back as the parent. */
class LettersTest {

  private static final List<Mutator> ALL =
      List.of(
          new Misreadings(),
          new LetterCase(),
          new Punctuation(),
          new Homoglyphs(),
          new ZeroWidth(),
          new Directions(),
          new Leet(),
          new LetterForms());

  @Test
  void every_proof_of_theirs_can_fail() {
    Parent parent = Trying.parent("cash-to-engineer");
    Draft same = Draft.of(parent);
    Draft other = same.withInput(parent.input().replace("money", "honey"));
    for (Mutator mutator : ALL) {
      assertThat(Trying.failed(mutator, parent, same)).as(mutator.trait().id()).hasSize(1);
      assertThat(Trying.failed(mutator, parent, other)).as(mutator.trait().id()).hasSize(1);
    }
  }

  @Test
  void what_is_held_is_proved_to_stand() {
    Parent parent = Trying.parent("date-complaint-ten");
    Draft child = Draft.of(parent).withInput(parent.input().replace("21 November", "2l November"));
    for (Mutator mutator : ALL) {
      assertThat(Trying.failed(mutator, parent, child))
          .as(mutator.trait().id())
          .contains("what must not be touched stands");
    }
  }

  @Test
  void the_words_of_an_answer_are_never_touched() {
    for (Mutator mutator : ALL) {
      assertThat(Trying.children(mutator, "callback-mixed"))
          .as(mutator.trait().id())
          .allMatch(text -> text.contains("Luc Perrin") && text.contains("01632 960602"));
    }
  }

  @Test
  void the_first_children_of_a_parent_differ() {
    for (Mutator mutator : ALL) {
      List<String> children = Trying.children(mutator, "account-locked-time");
      assertThat(new HashSet<>(children)).as(mutator.trait().id()).hasSameSizeAs(children);
    }
  }

  @Test
  void a_scanner_reads_whole_words_wrongly_but_never_into_other_words() {
    assertThat(new Scan("rn", "m").read("morning")).isEqualTo("moming");
    assertThat(new Scan("rn", "m").read("modern")).as("modem is a word").isEqualTo("modern");
    assertThat(new Scan("cl", "d").read("close")).isEqualTo("dose");
    assertThat(new Scan("m", "rn").read("my")).isEqualTo("my");
    assertThat(Scan.look("rnorning 1ine c1ose")).isEqualTo(Scan.look("morning line dose"));
  }

  @Test
  void words_that_sound_alike_are_heard_for_each_other_in_their_case() {
    assertThat(Homophones.heard("Their")).isEqualTo("There");
    assertThat(Homophones.heard("router")).isEqualTo("rooter");
    assertThat(Homophones.heard("invoice")).isEqualTo("invoice");
    assertThat(Homophones.sound("Their rooter")).isEqualTo("there router");
  }

  @Test
  void a_question_that_is_sorted_by_its_tone_is_neither_shouted_nor_doubled() {
    assertThat(Trying.children(new LetterCase(), "mood-plain-question"))
        .noneMatch(text -> text.contains("COULD YOU"));
    assertThat(Trying.children(new LetterCase(), "late-payment"))
        .anyMatch(text -> text.contains("HOW SLOW"));
    assertThat(Trying.children(new Punctuation(), "mood-plain-question"))
        .noneMatch(text -> text.contains("??"));
    assertThat(Trying.children(new Punctuation(), "late-payment"))
        .anyMatch(text -> text.contains("??"));
  }

  @Test
  void punctuation_is_tried_in_each_style_that_finds_something() {
    assertThat(Trying.children(new Punctuation(), "late-payment"))
        .anyMatch(text -> text.equals("How slow will my line be if the bill stays unpaid"))
        .anyMatch(text -> text.startsWith("How_slow_will_my_line_be"))
        .anyMatch(text -> text.startsWith("How\u00A0slow"))
        .anyMatch(text -> text.startsWith("How   slow"))
        .anyMatch(text -> text.startsWith("\n  How slow"));
    assertThat(Trying.children(new Punctuation(), "call-from-london"))
        .anyMatch(text -> text.startsWith("Dzien dobry"));
  }

  @Test
  void look_alikes_change_every_eligible_letter_or_a_share() {
    List<String> children = Trying.children(new Homoglyphs(), "late-payment");
    assertThat(children.get(0)).isEqualTo("Ηοw ѕlοw wіll mу lіnе bе if tһе bіll ѕtауѕ unраіԁ?");
    assertThat(children).allMatch(text -> text.contains("if"));
    assertThat(Lookalikes.skeleton(children.get(1)))
        .isEqualTo(Trying.parent("late-payment").input());
  }

  @Test
  void a_text_with_few_letters_to_change_has_no_look_alike_and_no_figures() {
    assertThat(new Homoglyphs().capacity(Trying.parent("tool-visit-saturday"))).isPositive();
    assertThat(Trying.parents().stream().mapToInt(new Leet()::capacity)).contains(0);
  }

  @Test
  void signs_without_width_stand_where_they_are_put() {
    List<String> children = Trying.children(new ZeroWidth(), "late-payment");
    assertThat(children.get(0)).startsWith("\u200BHow \u200Bslow");
    assertThat(children.get(6)).startsWith("H\u200Bo\u200Bw ");
    assertThat(children.get(12))
        .isEqualTo("How slow will my line be if the bill stays unp\u200Baid?");
    assertThat(children).hasSize(22);
  }

  @Test
  void a_turned_word_is_written_backwards_between_its_signs() {
    List<String> children = Trying.children(new Directions(), "late-payment");
    assertThat(children.get(0)).startsWith("\u202EwoH\u202C \u202Ewols\u202C");
    assertThat(children.get(6)).startsWith("\u2066How slow").endsWith("?\u2069");
  }

  @Test
  void figures_never_make_a_number_of_a_word() {
    assertThat(Trying.children(new Leet(), "late-payment").getFirst())
        .isEqualTo("H0w 5l0w w1ll my l1n3 b3 if 7h3 b1ll 574y5 unp41d?");
    for (Parent parent : Trying.parents()) {
      if (new Leet().capacity(parent) > 0) {
        String child = Trying.child(new Leet(), parent, 0).input();
        assertThat(numbers(child)).as(child).isEqualTo(numbers(parent.input()));
      }
    }
  }

  private static long numbers(String text) {
    return Pattern.compile("(?<![\\p{L}\\d])\\d+(?![\\p{L}\\d])").matcher(text).results().count();
  }

  @Test
  void other_forms_are_those_that_compatibility_normalisation_undoes() {
    for (String text : Trying.children(new LetterForms(), "unknown-staff")) {
      assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC))
          .isEqualTo(Trying.parent("unknown-staff").input());
    }
    for (Alphabet alphabet : Alphabet.values()) {
      String word = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzofficeflat";
      assertThat(Normalizer.normalize(alphabet.write(word), Normalizer.Form.NFKC)).isEqualTo(word);
      assertThat(Alphabet.plain(alphabet.write(word))).isEqualTo(word);
    }
  }
}
