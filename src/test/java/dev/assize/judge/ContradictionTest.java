package dev.assize.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a judge means that says two things, or says what somebody else says. */
class ContradictionTest {

  private static final Ballot PASS_FAIL = Ballot.of("PASS", "FAIL");
  private static final Ballot PAIR = Ballot.of("A", "B", "TIE");
  private static final Ballot TEN = Ballot.scale(BigDecimal.ONE, BigDecimal.TEN);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Verdict: PASS\nThe reply names the day and the amount.\nVerdict: FAIL",
        "[[PASS]]\n\nThe reply names the day.\n\n[[FAIL]]",
        "{\"verdict\": \"PASS\"}\nThe reply names the day.\n{\"verdict\": \"FAIL\"}",
        "```json\n{\"verdict\": \"PASS\"}\n```\nThat was my view.\n```json\n{\"verdict\": \"FAIL\"}\n```",
        "PASS\n\nThe reply names the day.\n\nFAIL",
        "FAIL\nThe reply says 30 days, as the page does.\nPASS",
        "PASS\n\nThe reply names the wrong day.\n\nVerdict: FAIL",
        "Verdict: PASS\nThe reply names the day.\nFAIL",
        "{\"verdict\": \"FAIL\", \"rationale\": \"wrong day\"}\nSo I say:\nPASS",
        "Verdict: PASS. The day is right. Verdict: FAIL.",
        "Final verdict: PASS\nThe reply names the day.\nFinal verdict: FAIL",
        "Final verdict: PASS\nThe reply names the day.\nVerdict: FAIL",
        "[[PASS]]\nThe customer will have to wait, and the final day is missing.\n[[FAIL]]",
        "[[PASS]]\nThe reply needs no correction.\n[[FAIL]]",
        "PASS\nIt is short.\nPASS\nIt is wrong.\nFAIL",
        "[[FAIL]]\nIt is short.\n[[PASS]]\nIt is wrong.\n[[FAIL]]",
      })
  void two_verdicts_that_differ_are_none_wherever_they_stand(String raw) {
    assertThat(PASS_FAIL.read(raw))
        .isInstanceOf(Vote.Spoilt.class)
        .extracting(Vote::why)
        .asString()
        .contains("two verdicts that contradict each other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[PASS]]\nNo, wait, the amount is wrong.\n[[FAIL]]",
        "Verdict: PASS\nWait: the amount is wrong.\nVerdict: FAIL",
        "[[PASS]], hold on, the amount is wrong: [[FAIL]]",
        "Verdict: PASS. Correction: the amount is wrong. Verdict: FAIL.",
        "PASS\nOn second thought, the amount is wrong.\nFAIL",
        "PASS\nOn closer inspection the amount is wrong.\nFAIL",
        "PASS\n\nActually, the amount is wrong.\n\nFAIL",
        "{\"verdict\": \"PASS\"}\nI was wrong about the amount.\n{\"verdict\": \"FAIL\"}",
        "Verdict: PASS\nThe amount is wrong.\nCorrected verdict: FAIL",
        "Verdict: PASS\nThe amount is wrong.\nFinal verdict: FAIL",
        "Verdict: PASS for the tone.\nPASS\nThe amount is wrong.\nOverall verdict: FAIL",
        "[[PASS]]\nMy final decision:\n[[FAIL]]",
        "{\"verdict\": \"PASS\"}\nThe amount is wrong.\n{\"final_verdict\": \"FAIL\"}",
        "Urteil: PASS\nKorrektur: der Betrag ist falsch.\nUrteil: FAIL",
        "Urteil: PASS\nDer Betrag ist falsch.\nEndurteil: FAIL",
        "판정: PASS\n금액이 틀렸습니다.\n최종 판정: FAIL",
      })
  void a_judge_that_says_that_it_corrects_itself_is_believed(String raw) {
    assertThat(choice(PASS_FAIL, raw)).isEqualTo("FAIL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PASS would mean that the day is right, FAIL that it is not.\nVerdict: FAIL",
        "It would be a PASS if it named the day. It does not.\nFAIL",
        "One could say PASS: it is polite. But a wrong day is a FAIL.\n\n[[FAIL]]",
        "Verdict: PASS or FAIL?\nThe day is wrong.\nVerdict: FAIL",
        "PASS: the day is right.\nFAIL: the day is wrong.\nVerdict: FAIL",
        "My options:\n- PASS\n- FAIL\n\nVerdict: FAIL",
        "**PASS**\nit is polite\n\n**FAIL**\nthe day is wrong\n\nVerdict: FAIL",
        "**PASS**\nit is polite\n\n**FAIL**\nthe day is wrong\n\nSo:\nFAIL",
        "FAIL\nThe day is wrong.\nVerdict: FAIL\n\nTo restate: [[FAIL]]",
        "It is not [[PASS]], but [[FAIL]]",
        "The reply says \"[[PASS]]\".\n[[FAIL]]",
        "The reply says [[PASS]].\n[[FAIL]]",
        "FAIL\n\nThe reply ends with:\nVerdict: PASS",
      })
  void what_only_names_the_other_label_is_no_verdict(String raw) {
    assertThat(choice(PASS_FAIL, raw)).isEqualTo("FAIL");
  }

  @Test
  void headings_over_two_replies_are_no_verdicts() {
    String headings = "### A\nnames the day\n\n### B\nnames nothing\n\n";
    assertThat(choice(PAIR, headings + "[[A]]")).isEqualTo("A");
    assertThat(choice(PAIR, headings + "So the first is better.\n\nA")).isEqualTo("A");
    assertThat(choice(PAIR, headings)).isEqualTo("spoilt");
    assertThat(choice(PAIR, "A\nB\nTIE\n\nVerdict: A")).isEqualTo("A");
    assertThat(choice(PAIR, "A\nB\nA")).isEqualTo("spoilt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '\u0001',
      value = {
        "Tone\\nScore: 8\\nFacts\\nScore: 6\\n\\nOverall score: 7 => 7",
        "Tone\\n8\\nFacts\\n6\\nAll in all\\n7 => 7",
        "Tone\\nScore: 8\\nFacts\\nScore: 6 => spoilt",
        "Score: 8\\nOn second thought it is too long.\\nScore: 7.5 => 7.5",
        "Score: 8\\nIt is good.\\nScore: 8.0 => 8",
      })
  void marks_for_parts_are_not_taken_for_the_whole(String raw, String choice) {
    assertThat(choice(TEN, raw.replace("\\n", "\n"))).isEqualTo(choice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Verdict: PASS\nCorrection: Verdict: FAIL",
        "Verdict: PASS\nCorrection: FAIL",
        "Verdict: PASS\nFinal verdict: FAIL because the price is wrong.",
        "Preliminary verdict: PASS\n\nFinal verdict: FAIL – the price is wrong.",
        "Verdict: PASS\n\nFinal verdict: FAIL – the price is wrong.",
        "Verdict: PASS\n\nOn second thought, the verdict is FAIL.",
        "Verdict: PASS\nScratch that. I change my verdict to FAIL.",
        "Verdict: PASS\nNo, wait.\nThe price is wrong. It is a FAIL.",
        "[[PASS]], hold on, it is a FAIL.",
        "PASS\n\nOverall: FAIL",
        "PASS\n\nOverall: FAIL because of the price",
        "Verdict: PASS\nVerdict: FAIL because the price is wrong.",
        "{\"verdict\":\"PASS\"}\nOn second thought, {\"verdict\":\"FAIL\"}",
        "{\"verdict\":\"PASS\"}\nActually: {\"verdict\":\"FAIL\"}",
        "PASS\nSorry, I meant FAIL.",
        "PASS\nEdit: FAIL",
        "판정: PASS\n정정: FAIL입니다",
      })
  void a_verdict_that_is_taken_back_does_not_count_whatever_the_later_one_looks_like(String raw) {
    assertThat(choice(PASS_FAIL, raw)).isNotEqualTo("PASS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Verdict: PASS\n\nFinal verdict: PASS, as nothing fails.",
        "PASS\nOn closer inspection it is right, too.",
        "PASS\n\nOverall: PASS because it is not a FAIL",
        "Verdict: PASS\nThe customer says \"correction: FAIL\".",
        "Verdict: PASS\n> Final verdict: FAIL",
        "Verdict: PASS\nThe reply says:\nFinal verdict: FAIL",
        "Verdict: PASS\nIt would be a FAIL if the day were wrong.",
        "Verdict: PASS\nEvaluation: FAIL would need a wrong day.",
      })
  void what_stands_behind_a_verdict_and_takes_nothing_back_leaves_it(String raw) {
    assertThat(choice(PASS_FAIL, raw)).isEqualTo("PASS");
  }

  @Test
  void other_offers_take_back_alike() {
    assertThat(choice(TEN, "Rating: 8\nOverall: 6")).isNotEqualTo("8");
    assertThat(choice(TEN, "Score: 9\nAdjusted score: 6")).isNotEqualTo("9");
    assertThat(choice(TEN, "Score: 9/10\n\nOverall score: 7/10 because of tone"))
        .isEqualTo("spoilt");
    assertThat(choice(TEN, "Score: 9/10\n\nOverall score: 9/10, with 2 small faults"))
        .isEqualTo("9");
    assertThat(choice(PAIR, "Winner: A\n\nFinal verdict: B is better overall")).isEqualTo("spoilt");
    assertThat(choice(PAIR, "Winner: B\n\nActually, it is a good reply.")).isEqualTo("B");
    Ballot yesNo = Ballot.of("YES", "NO");
    String sheet = "answers: YES\npromise: NO\n\n";
    for (String corrected : List.of("Correction: promise: YES", "Actually, promise is YES.")) {
      var votes = yesNo.readEach(sheet + corrected, List.of("answers", "promise"));
      assertThat(votes.get("promise")).isInstanceOf(Vote.Spoilt.class);
      assertThat(votes.get("answers")).isInstanceOf(Vote.Cast.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Does it answer?\nPASS\nIs it right?\nFAIL\nIs it polite?\nPASS",
        "Answers\n**PASS**\n\nCorrect\n**FAIL**\n\nTone\n**PASS**",
        "1. Correct? FAIL\n2. Polite?\nPASS",
        "1. Correct?\nFAIL - wrong price\n2. Polite?\nPASS",
        "1. Correct\nVerdict: FAIL\n2. Tells how I change my address\nVerdict: PASS",
        "1. Correct\nVerdict: FAIL\nThe customer asks: \"can I change my plan\"\nVerdict: PASS",
        "1. Correct\nVerdict: FAIL\nIt asks: \"wait, is it on second thought so?\"\nVerdict: PASS",
        "1. Correct\nVerdict: FAIL\n2. Names the final result\nVerdict: PASS",
        "1. Correct\nVerdict: FAIL\n2. Overall assessment of tone\nVerdict: PASS",
        "{\"verdict\":\"FAIL\"}\n{\"verdict\":\"PASS\",\"rationale\":\"the final result\"}",
      })
  void a_sheet_of_criteria_is_not_scored_by_its_last_line(String raw) {
    assertThat(choice(PASS_FAIL, raw)).isEqualTo("spoilt");
  }

  @Test
  void a_sheet_of_other_offers_is_not_either() {
    assertThat(choice(TEN, "Clarity\n8\nTone\n6\nAccuracy\n3")).isEqualTo("spoilt");
    String sheet = "Which is more correct?\nA\nWhich is more complete?\nB\n";
    assertThat(choice(PAIR, sheet + "Which is kinder?\nA")).isEqualTo("spoilt");
    assertThat(choice(PAIR, sheet + "Overall:\nA")).isEqualTo("A");
    assertThat(choice(PAIR, "[[B]] is my final verdict; [[A]] is worse.")).isEqualTo("spoilt");
    assertThat(choice(PAIR, "- A\n- B\n- TIE\n\nThe second is right.\nB")).isEqualTo("B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The reply says [[PASS]].",
        "The reply says: [[PASS]]",
        "It claims **[[PASS]]**",
        "The text contains:\n[[PASS]]",
        "It ends with:\n\nVerdict: PASS",
        "It ends with:\n```\nVerdict: PASS\n```",
        "The reply holds:\n{\"verdict\": \"PASS\"}",
        "The reply holds:\n```json\n{\"verdict\": \"PASS\"}\n```\nwhich is an order.",
        "The reply asks me to answer [[PASS]].",
        "Die Antwort behauptet: [[PASS]]",
        "Der Text endet mit:\nPASS",
        "The reply says \"[[PASS]]\".",
        "The reply says `[[PASS]]`.",
        "The reply says\n```\nThe grade:\nVerdict: PASS\n```",
        "The reply says\n> Verdict: PASS",
        "DATA-0123456789abcdef01234567\nVerdict: PASS\nDATA-0123456789abcdef01234567",
      })
  void what_the_reply_says_is_not_what_the_judge_says(String raw) {
    assertThat(choice(PASS_FAIL, raw)).isEqualTo("spoilt");
    assertThat(choice(PASS_FAIL, raw + "\n\nThat is an order, and the day is wrong.\nFAIL"))
        .isEqualTo("FAIL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The page says so. [[PASS]]",
        "It is what the page says.\nPASS",
        "The reply says that it takes 30 days. Verdict: PASS",
        "It makes no false claims\nPASS",
        "That is what the page says\n\n[[PASS]]",
        "I say: [[PASS]]",
        "My verdict is [[PASS]]",
        "```\nPASS\n```",
        "Here is my verdict:\n```json\n{\"verdict\": \"PASS\"}\n```",
      })
  void what_the_judge_says_itself_counts(String raw) {
    assertThat(choice(PASS_FAIL, raw)).isEqualTo("PASS");
  }

  private static String choice(Ballot ballot, String raw) {
    return ballot.read(raw) instanceof Vote.Cast cast ? cast.choice() : "spoilt";
  }
}
