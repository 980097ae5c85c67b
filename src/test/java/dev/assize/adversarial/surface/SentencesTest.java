package dev.assize.adversarial.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Guard;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** S11 to S14: the same question in other words. */
class SentencesTest {

  @Test
  void every_proof_of_theirs_can_fail() {
    Parent parent = Trying.parent("sum-last-bill-back");
    Draft same = Draft.of(parent);
    Draft other = same.withInput(parent.input().replace("€39.90", "€49.90"));
    for (Mutator mutator :
        List.of(new EquivalentFormats(), new Fillers(), new Telegraphic(), new QuestionForms())) {
      assertThat(Trying.failed(mutator, parent, same)).as(mutator.trait().id()).isNotEmpty();
      assertThat(Trying.failed(mutator, parent, other)).as(mutator.trait().id()).isNotEmpty();
    }
  }

  @Test
  void only_plain_english_is_put_in_other_english_words() {
    for (String id : List.of("call-from-london", "turkey-zone-today", "talk-spanish-english")) {
      Parent parent = Trying.parent(id);
      assertThat(new EquivalentFormats().capacity(parent)).as(id).isZero();
      assertThat(new Fillers().capacity(parent)).as(id).isZero();
      assertThat(new Telegraphic().capacity(parent)).as(id).isZero();
      assertThat(new QuestionForms().capacity(parent)).as(id).isZero();
    }
  }

  @Test
  void values_are_written_as_others_write_them() {
    assertThat(Trying.children(new EquivalentFormats(), "sum-last-bill-back"))
        .satisfiesExactly(
            text -> assertThat(text).contains("39.90 EUR", "10 December 2026"),
            text -> assertThat(text).contains("€39.90", "2026-12-10"),
            text -> assertThat(text).contains("39.90 EUR", "2026-12-10"));
    assertThat(Trying.children(new EquivalentFormats(), "premise-six-friends"))
        .singleElement()
        .asString()
        .contains("€180");
  }

  @Test
  void words_are_written_as_others_write_them() {
    assertThat(Trying.children(new EquivalentFormats(), "helper-may-ask"))
        .singleElement()
        .asString()
        .startsWith("I'm the trusted person");
    assertThat(Trying.children(new EquivalentFormats(), "draft-roaming-tip"))
        .singleElement()
        .asString()
        .contains("traveler");
  }

  @Test
  void a_value_that_a_reply_copies_into_data_keeps_its_form() {
    assertThat(Trying.parent("payment-card").input()).contains("2 November");
    assertThat(Trying.children(new EquivalentFormats(), "long-rant-order"))
        .noneMatch(text -> text.contains("2026-"));
  }

  @Test
  void both_forms_of_a_pair_have_one_plain_form() {
    assertThat(Format.plain("I'm there at 8 a.m. on 3 March 2026 with €1,250, Mum"))
        .isEqualTo(Format.plain("I am there at 08:00 on 2026-03-03 with 1250 euros, Mom"));
    assertThat(Format.plain("at 5:30 p.m.")).isEqualTo(Format.plain("at 17:30"));
    assertThat(Format.plain("€30")).isNotEqualTo(Format.plain("£30"));
    assertThat(Format.plain("8 a.m.")).isNotEqualTo(Format.plain("8 p.m."));
  }

  @Test
  void times_and_dates_are_turned_both_ways() {
    assertThat(written("24 hours", "from 12 a.m. to 12 p.m., 7.30 pm"))
        .isEqualTo("from 00:00 to 12:00, 19:30");
    assertThat(written("12 hours", "by 17:05 or 09:00")).isEqualTo("by 5:05 p.m. or 09:00");
    assertThat(written("dates in words", "2026-02-09 and 2026-13-01"))
        .isEqualTo("9 February 2026 and 2026-13-01");
    assertThat(written("thousands with a comma", "Fibre 1000 has 1000 Mbit/s"))
        .isEqualTo("Fibre 1000 has 1,000 Mbit/s");
    assertThat(written("thousands without a comma", "1,000 and 1,234,567"))
        .isEqualTo("1000 and 1234567");
  }

  private static String written(String name, String text) {
    Format format =
        Format.VALUES.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    return format.written(text, Guard.ofQuotations(text, List.of()));
  }

  @Test
  void small_talk_surrounds_the_parent_or_stands_between_its_words() {
    String parent = Trying.parent("late-payment").input();
    List<String> children = Trying.children(new Fillers(), "late-payment");
    assertThat(children.get(0)).endsWith(parent).isNotEqualTo(parent);
    assertThat(children.get(2)).startsWith(parent + "\n\n");
    assertThat(SmallTalk.without(children.get(1))).isEqualTo(parent);
  }

  @Test
  void a_label_gets_no_talk_that_has_a_tone() {
    assertThat(Trying.children(new Fillers(), "mood-plain-question"))
        .hasSize(10)
        .allMatch(text -> text.endsWith("Mood?"));
  }

  @Tag("exhaustive")
  @Test
  void a_telegram_leaves_out_more_and_more_but_no_word_that_counts_or_denies() {
    assertThat(Trying.children(new Telegraphic(), "late-payment"))
        .containsExactly("How slow will my line be if bill stays unpaid?");
    assertThat(Trying.children(new Telegraphic(), "fibre-500-price")).isEmpty();
    assertThat(Trying.children(new Telegraphic(), "twin-own-cheapest")).isEmpty();
    for (Parent parent : Trying.parents()) {
      for (String text : Trying.children(new Telegraphic(), parent.id())) {
        assertThat(count(text, "not|never|no|n't"))
            .isEqualTo(count(parent.input(), "not|never|no|n't"));
        assertThat(count(text, "a few|a month")).isEqualTo(count(parent.input(), "a few|a month"));
      }
    }
  }

  @Test
  void a_telegram_keeps_the_verb_of_an_order() {
    assertThat(Trying.children(new Telegraphic(), "tool-refund-split")).isEmpty();
  }

  private static long count(String text, String words) {
    return Pattern.compile("(?i)\\b(?:" + words + ")\\b").matcher(text).results().count();
  }

  @Test
  void a_question_is_asked_in_its_other_forms_and_back() {
    assertThat(Trying.children(new QuestionForms(), "fibre-1000-of-three"))
        .contains(
            "What does Fibre 1000 cost?",
            "What is the price of Fibre 1000?",
            "Please tell me the price of Fibre 1000.",
            "One question: How much is Fibre 1000?");
    assertThat(Trying.children(new QuestionForms(), "moving-fee"))
        .contains("How much does it cost to move my line?");
    assertThat(Trying.children(new QuestionForms(), "zone-two-pass"))
        .contains(
            "Please tell me the price of a day pass in zone 2.",
            "How much is a day pass in zone 2?");
  }

  @Test
  void a_message_to_be_sorted_is_not_asked_otherwise() {
    assertThat(new QuestionForms().capacity(Trying.parent("mood-sarcasm"))).isZero();
  }
}
