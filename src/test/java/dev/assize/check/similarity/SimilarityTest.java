package dev.assize.check.similarity;

import static dev.assize.check.Trying.faults;
import static dev.assize.check.Trying.judge;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.check.Trying;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a golden file, and what comes of it; the scores have a test of their own. */
class SimilarityTest {

  @Test
  void a_rationale_tells_score_and_threshold_and_quotes_what_is_missing() {
    assertVerdict(judge("rouge: You have 30 days for it [at-least 0.9]", "You have time for it."))
        .isFailed()
        .says("ROUGE-L F1 0.7272, at least 0.9 wanted")
        .says("lacks \"30 days\" at character 10 of the reference");
    assertVerdict(judge("chrf: Grüße [at-least 0.9]", "Grüße")).isPassed().says("chrF 1.0000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rouge", "bleu", "chrf", "token-f1", "edit-distance"})
  void without_a_value_the_reference_of_the_case_counts(String name) {
    assertVerdict(judge(name + " [at-least 0.99]", "30 days.")).isPassed();
    assertVerdict(judge(name + " [at-least 0.99]", "No idea at all")).isFailed();
    assertVerdict(judge("not " + name + " [at-least 0.99]", "No idea at all")).isPassed();
  }

  @Test
  void the_exact_match_of_squad_reads_the_reference_too() {
    assertVerdict(judge("squad-exact", "The 30 days")).isPassed();
    assertVerdict(judge("squad-exact", "31 days")).isFailed().says("\"31 days\", not \"30 days\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rouge", "bleu", "chrf", "token-f1", "edit-distance"})
  void without_a_threshold_a_score_stays_a_score(String name) {
    Verdict verdict = judge(name, "30 days.");
    assertThat(((Graded) verdict).grade()).isEqualTo(new Grade.Score(1));
    assertThat(faults("not " + name)).singleElement().asString().contains("decides nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rouge", "bleu", "chrf", "token-f1", "squad-exact", "edit-distance"})
  void a_case_without_a_reference_is_bad_input(String name) {
    assertThat(Trying.faultsWithoutReference(name))
        .singleElement()
        .asString()
        .contains("the case has no reference", "Fill the column reference");
    assertThat(Trying.faultsWithoutReference(name + ": 30 days")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "rouge: x [at-least 1.5], no score is above 1",
    "bleu: x [at-least 0], no score is below 0",
    "rouge: x [n 3], '[n 1] or [n 2]'",
    "'rouge: x [precision, recall]', one of them",
    "rouge: 三十天, '[unicode]'",
    "bleu: x [smoothing nist], 'floor, add-k or none'",
    "chrf: x [word order 3], '[word order 2]'",
    "'edit-distance: x [at-most 1, at-least 0.5]', one of them",
    "squad-exact: a | | b, an empty text between the bars"
  })
  void what_makes_no_sense_is_bad_input(String check, String told) {
    assertThat(faults(check)).singleElement().asString().contains(told);
  }

  @Test
  void the_digest_covers_the_reference_exactly_when_it_counts() {
    assertThat(Trying.digest("rouge", "a")).isNotEqualTo(Trying.digest("rouge", "b"));
    assertThat(Trying.digest("rouge: x", "a")).isEqualTo(Trying.digest("rouge: x", "b"));
    assertThat(Trying.digest("contains: x", "a")).isEqualTo(Trying.digest("contains: x", "b"));
  }

  @Test
  void an_empty_reply_fails_as_empty_before_anything_is_compared() {
    assertVerdict(Trying.guarded("edit-distance: x [at-most 5]", "")).isFailed().labelled("EMPTY");
    assertVerdict(Trying.guarded("rouge", " \u200B\n")).isFailed().labelled("EMPTY");
  }

  @Test
  void of_several_texts_the_likest_counts() {
    assertVerdict(judge("token-f1: green | red lamp [at-least 1]", "The red lamp.")).isPassed();
    assertVerdict(judge("edit-distance: green | red [at-most 1]", "rod"))
        .isPassed()
        .says("1 change from \"rod\" to \"red\"")
        .says("\"o\" where \"e\" should stand, at character 2");
  }

  @Test
  void a_character_is_what_a_reader_sees_unless_code_points_are_asked_for() {
    String family = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    assertVerdict(judge("edit-distance: x" + family + " [at-most 1]", "x")).isPassed();
    assertVerdict(judge("edit-distance: x" + family + " [code points, at-most 1]", "x"))
        .isFailed()
        .says("5 changes");
    assertVerdict(judge("edit-distance: cafe\u0301 [at-most 1]", "cafe")).isPassed();
  }

  @Test
  void white_space_and_case_may_be_left_out_of_the_distance() {
    assertVerdict(judge("edit-distance: ISTANBUL [at-most 0, ignoring case]", " İstanbul\n"))
        .isPassed();
    assertVerdict(judge("edit-distance: a “b” – c [at-most 0, normalised]", "a  \"b\"\u2028- c"))
        .isPassed();
  }

  @Test
  void a_score_that_misses_its_threshold_never_looks_as_if_it_had_reached_it() {
    assertVerdict(judge("token-f1: a1 b1 c1 [at-least 0.6667]", "a1 b1 x1"))
        .isFailed()
        .says("0.6666");
    assertVerdict(judge("token-f1: p q r s t [at-least 0.6]", "p q r x y")).isPassed();
  }

  @Test
  void two_long_texts_are_unscored_and_not_cut() {
    String words = "word ".repeat(11_000);
    assertVerdict(judge("rouge: " + words + "[at-least 0.5]", words))
        .isUnscored()
        .says("too long to compare");
    String letters = "ab".repeat(60_000);
    assertVerdict(
            judge("edit-distance: " + letters + " [at-most 5]", "x" + letters.substring(1) + "y"))
        .isUnscored()
        .says("too long");
    assertVerdict(judge("rouge: " + words + "[n 2, at-least 0.5]", words)).isPassed();
  }
}
