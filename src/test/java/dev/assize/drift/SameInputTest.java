package dev.assize.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.drift.ReplyPair.Told;
import dev.assize.stats.Wilson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameInputTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          SAME      | You have 30 days.                     | You have 30 days.
          WORDING   | You have 30 days to return it.        | You have 30 days to return it!
          WORDING   | YOU HAVE 30 DAYS TO RETURN IT         | you have 30 days to return it
          WORDING   | Shipping takes three days by courier. | By courier, shipping takes three days.
          WORDING   | Der Versand dauert 3 Tage.            | Der Versand dauert etwa 3 Tage.
          SUBSTANCE | You have 30 days to return it.        | You have 14 days to return it.
          SUBSTANCE | You can return it within 30 days.     | You cannot return it within 30 days.
          SUBSTANCE | That is covered by the warranty.      | That isn't covered by the warranty.
          SUBSTANCE | Das ist im Preis enthalten.           | Das ist nicht im Preis enthalten.
          SUBSTANCE | Please contact the support team.      | Orders ship from Hamburg every morning.
          """)
  void what_changed_is_told_by_numbers_denials_and_words(
      Sameness sameness, String before, String after) {
    assertThat(new ReplyPair("a", before, after, "pass", "pass").sameness()).isEqualTo(sameness);
    assertThat(new ReplyPair("a", after, before, "pass", "pass").sameness()).isEqualTo(sameness);
  }

  @Test
  void another_answer_is_substance_whatever_the_words() {
    assertThat(new ReplyPair("a", "Yes.", "Yes!", "pass", "fail").sameness())
        .isEqualTo(Sameness.SUBSTANCE);
  }

  @Test
  void without_words_an_answer_and_a_digest_are_all_that_tells() {
    SameInput found =
        SameInput.of(
            List.of(
                new ReplyPair("a", "7f", "7f", "pass", "pass", Told.BY_DIGEST),
                new ReplyPair("b", "7f", "80", "pass", "fail", Told.BY_DIGEST),
                new ReplyPair("c", "7f", "80", "pass", "pass", Told.BY_DIGEST)));
    assertThat(found).isEqualTo(new SameInput(3, 1, 0, 1, 1, 1, 0));
    assertThat(found.words())
        .isEqualTo(
            "2 of 3 replies to the same inputs changed: 0 only in wording, 1 in substance, 1 nobody"
                + " can tell how; 1 came to another answer.");
    assertThat(found.changedShare()).isPresent();
    assertThat(found.substanceShare()).isEmpty();
  }

  @Test
  void a_reply_that_a_judge_sees_otherwise_is_the_same_reply() {
    ReplyPair judged = new ReplyPair("a", "Yes.", "Yes.", "pass", "fail");
    assertThat(judged.sameness()).isEqualTo(Sameness.SAME);
    SameInput found =
        SameInput.of(List.of(judged, new ReplyPair("b", "Yes.", "No.", "pass", "fail")));
    assertThat(found.decisions()).isEqualTo(2);
    assertThat(found.judgedOtherwise()).isOne();
    assertThat(found.words())
        .isEqualTo(
            "1 of 2 replies to the same inputs changed: 0 only in wording, 1 in substance; 2 came"
                + " to another answer, 1 of them by the very same reply, judged otherwise.");
  }

  @Test
  void letters_are_compared_as_unicode_composes_them() {
    assertThat(new ReplyPair("a", "Caf\u00e9 open", "Cafe\u0301 open", "p", "p").sameness())
        .isEqualTo(Sameness.WORDING);
  }

  @Test
  void shares_are_counted_with_intervals() {
    SameInput found =
        SameInput.of(
            List.of(
                new ReplyPair("a", "x", "x", "pass", "pass"),
                new ReplyPair("b", "Fine thanks.", "Fine, thanks.", "pass", "pass"),
                new ReplyPair("c", "It costs 5 EUR.", "It costs 9 EUR.", "pass", "fail"),
                new ReplyPair("d", "It costs 5 EUR.", "It costs 9 EUR.", "pass", "pass")));
    assertThat(found).isEqualTo(new SameInput(4, 1, 1, 2, 0, 1, 0));
    assertThat(found.changed()).isEqualTo(3);
    assertThat(found.changedShare()).isEqualTo(Wilson.interval(3, 4, 0.95));
    assertThat(found.words())
        .isEqualTo(
            "3 of 4 replies to the same inputs changed: 1 only in wording, 2 in substance; 1 came"
                + " to another answer.");
    assertThat(SameInput.of(List.of()).words()).isEqualTo("No input has a reply both times.");
    assertThat(SameInput.of(List.of()).changedShare()).isEmpty();
  }

  @Test
  void inputs_asked_several_times_agree_in_reply_or_in_answer() {
    TotalAgreement agreement =
        TotalAgreement.of(
            new TreeMap<>(
                Map.of(
                    "a", List.of(said("x", "1"), said("x", "1"), said("x", "1")),
                    "b", List.of(said("x", "1"), said("y", "1")),
                    "c", List.of(said("x", "1"), said("y", "2")),
                    "d", List.of(said("x", "1")))));
    assertThat(agreement).isEqualTo(new TotalAgreement(3, 2, 3, 1, 2));
    assertThat(agreement.ofAnswers().orElseThrow().lo()).isCloseTo(0.2077, within(1e-4));
    assertThat(TotalAgreement.of(Map.of()).ofReplies()).isEmpty();
  }

  private static TotalAgreement.Repeat said(String text, String answer) {
    return new TotalAgreement.Repeat(text, answer);
  }
}
