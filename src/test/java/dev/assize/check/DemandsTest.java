package dev.assize.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What checks ask of replies, and which of them some reply passes together. */
class DemandsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "starts-with: Yes ~ starts-with: No",
        "starts-with: Yes ~ starts-with: no [ignoring case]",
        "starts-with: Yes, of course ~ not starts-with: yes [ignoring case]",
        "starts-with: Yes ~ quotation",
        "equals: Yes [ignoring case] ~ equals: No [ignoring case]",
        "equals: Yes [ignoring case] ~ max-chars: 2",
        "ends-with: Kind regards ~ ends-with: Yours",
        "ends-with: Kind regards ~ not ends-with: regards",
        "end-checker: Any questions? ~ end-checker: That is all.",
        "end-checker: Any questions? ~ ends-with: Bye",
        "finish: stop ~ finish: length",
        "finish: stop | end_turn ~ finish: length | tool_calls",
        "finish: stop ~ not finish: STOP | length",
        "language: de ~ language: en",
        "language: de ~ response-language: en",
        "language: de ~ english-capital",
        "language: de ~ not language: de | fr",
        "english-capital ~ english-lowercase",
        "csv: 2 ~ csv: 3",
        "csv: 2 [fenced] ~ csv: 3 [fenced]",
        "json ~ xml",
        "json [fenced] ~ xml [fenced]",
        "json ~ xml [fenced]",
        "json-format ~ xml",
        "json-field: /a ~ xml",
        "json-schema: {} ~ xml",
        "extraction: {\"a\": 1} [at-least 1] ~ xml",
        "not json ~ json-field: /a",
        "not json [fenced] ~ json",
        "json ~ starts-with: Here",
        "json ~ ends-with: Bye!",
        "refused: full ~ refused: partial",
        "refused: full ~ not refused",
        "refused: partial ~ not refused",
        "tool-called: refund ~ no-tools",
        "tool-called: refund ~ no-tools: refund | cancel",
        "tool-called: refund {\"order\": 1} ~ not tool-called: refund",
        "tool-called: refund {\"order\": 1, \"by\": 2} ~ no-tools: refund {\"order\": 1}",
        "tool-called: refund | cancel ~ not tool-called: cancel | refund | other",
        "tools-in-order: terms | refund ~ no-tools: refund",
        "tools-in-order: terms | refund ~ max-steps: 1",
        "tool-called: refund ~ max-steps: 0",
        "not no-tools ~ no-tools",
        "json-field: /a = 1 ~ json-field: /a = 2",
        "json-field: /a = yes ~ json-field: /a = no [ignoring case]",
        "json-field: /a = yes ~ not json-field: /a",
        "json-field: /a/b = yes ~ not json-field: /a",
        "forbidden-words: fee ~ contains: the fee is",
        "forbidden-words: fee ~ keywords-existence: no fee, please",
        "contains-none: fee | cost ~ contains: the cost",
        "contains-none: FEE [ignoring case] ~ contains: the fee",
        "contains-none: fee | cost ~ contains-any: fees | costs",
        "contains-any: fee | cost ~ not contains-any: fee | cost | price",
        "contains: one two three ~ not min-words: 3",
        "contains: one two three [ignoring case] ~ max-words: 2",
        "contains-any: one two three | four five six ~ max-words: 2",
        "contains: a, b ~ no-comma",
        "number-words: less than 10 ~ number-words: at least 10",
        "number-words: less than 3 ~ contains: one two three",
        "number-words: at least 20 ~ not number-words: at least 10",
        "keywords-frequency: less than 2 of fee ~ keywords-frequency: at least 2 of Fee",
        "keywords-frequency: less than 1 of fee ~ keywords-existence: fee",
        "keywords-frequency: less than 2 of fee ~ contains: fee fee",
        "letter-frequency: less than 1 of e ~ contains: fee",
        "number-sentences: less than 3 ~ number-sentences: at least 4",
        "number-paragraphs: 2 ~ number-paragraphs: 3",
        "nth-paragraph-first-word: 1 of 2 a ~ nth-paragraph-first-word: 1 of 3 b",
        "nth-paragraph-first-word: 1 of 2 a ~ nth-paragraph-first-word: 1 of 2 b",
        "number-bullet-lists: 2 ~ number-bullet-lists: 3",
        "not min-words: 10 ~ not max-words: 20",
        "not min-words: 10 ~ not max-words: 9",
        "any-of: (starts-with: Yes) or (json) ~ starts-with: No",
        "bullets: 3 ~ not bullets: 2",
        "all-of: (starts-with: Yes) and (contains: b) ~ starts-with: No",
        "any-of: (starts-with: Yes) or (starts-with: Well) ~ starts-with: No",
        "any-of: (contains: a) or (contains: b) ~ contains-none: a | b",
      })
  void what_no_reply_can_pass_together_is_told(String one, String other) {
    for (List<String> cell : List.of(List.of(one, other), List.of(other, one))) {
      assertThat(told(cell.toArray(String[]::new)))
          .as("%s and %s", one, other)
          .filteredOn(problem -> problem.code().equals("check.contradiction"))
          .hasSize(1)
          .allSatisfy(
              problem -> {
                assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
                assertThat(problem.found()).contains("can never both pass: ");
              });
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "starts-with: Yes ~ starts-with: Yes, of course",
        "starts-with: Yes ~ starts-with: yes, of course [ignoring case]",
        "starts-with: Yes ~ not starts-with: Yes, of course",
        "starts-with: yes [ignoring case] ~ not starts-with: Yes",
        "starts-with: \"It ~ starts-with: “It [normalised]",
        "starts-with: Yes ~ ends-with: No",
        "starts-with: Yes ~ not ends-with: Yes",
        "starts-with: Yes ~ repeat-prompt",
        "starts-with: Sure ~ quotation [loose]",
        "equals: Yes [ignoring case] ~ equals: YES [ignoring case]",
        "ends-with: Kind regards ~ ends-with: regards",
        "ends-with: all.\" ~ end-checker: That is all.",
        "end-checker: That is all. ~ end-checker: is ALL.",
        "one-of: yes | no ~ quotation",
        "one-of: yes | no ~ ends-with: .",
        "one-of: yes | no ~ max-chars: 2",
        "finish: stop ~ finish: STOP | length",
        "finish: stop ~ not finish: length",
        "not finish: stop ~ not finish: length",
        "language: de | en ~ language: en | fr",
        "language: de ~ not language: en",
        "not language: de ~ not language: en",
        "language: de | en ~ not language: de",
        "language: de ~ response-language: en [loose]",
        "english-capital ~ language: en",
        "csv: 2 ~ csv: 3 [semicolons]",
        "csv: 2 ~ json",
        "csv: 2 ~ not csv: 3",
        "json ~ yaml",
        "json ~ html",
        "xml ~ html",
        "xml ~ yaml",
        "not json ~ not xml",
        "not json ~ json [fenced]",
        "not json ~ json-field: /a [fenced]",
        "not json ~ not json-field: /a",
        "json-format [loose] ~ xml",
        "json-format ~ not json",
        "json ~ starts-with: {",
        "json [fenced] ~ starts-with: ```",
        "json ~ not starts-with: {",
        "json ~ refused: full",
        "refused ~ refused: full",
        "refused ~ not refused: full",
        "not refused: partial ~ refused: full",
        "not refused: partial ~ not refused: full",
        "tool-called: refund ~ no-tools: cancel",
        "tool-called: refund ~ tool-called: cancel",
        "tool-called: refund ~ no-tools: refund {\"order\": 1}",
        "tool-called: refund {\"order\": 1} ~ no-tools: refund {\"order\": 2}",
        "tool-called: refund | cancel ~ no-tools: refund",
        "tool-called: refund ~ max-steps: 1",
        "not tool-called: refund ~ no-tools",
        "tool-called: refund ~ contains: Done",
        "tools-in-order: terms | refund ~ max-steps: 2",
        "tools-in-order: terms ~ max-steps: 1 [rounds]",
        "json-field: /a = 1 ~ json-field: /a = 1.0",
        "json-field: /a = 1 ~ json-field: /b = 2",
        "json-field: /a = 1000 ~ json-field: /a = 1e3",
        "json-field: /a = yes ~ json-field: /a = YES [ignoring case]",
        "json-field: /a = {\"b\": 1} ~ json-field: /a = { \"b\" : 1 }",
        "json-field: /a = yes ~ not json-field: /a = no",
        "json-field: /a = yes ~ not json-field: /b",
        "json-field: /a [fenced] ~ not json-field: /a",
        "json-field: /a ~ not json-field: /a/b",
        "forbidden-words: fee ~ contains: feeling",
        "forbidden-words: fee ~ contains: fee",
        "forbidden-words: fee ~ facts: fee",
        "forbidden-words: fee [loose] ~ contains: the fee is",
        "forbidden-words: fee ~ contains: the Fees are",
        "contains-none: fee ~ contains: the FEE",
        "contains-none: fee ~ contains: the fee is [ignoring case]",
        "contains-none: fee | cost ~ contains-any: fees | price",
        "contains-any: fee | cost ~ not contains: fee",
        "contains-all: fee | cost ~ not contains-all: fee | price",
        "not contains: fee ~ not contains: cost",
        "not contains-all: fee | cost ~ contains: fee",
        "contains: one two three ~ max-words: 3",
        "contains: one two three ~ not min-words: 4",
        "contains-any: one two three | four ~ max-words: 2",
        "contains: Dr. No ~ max-sentences: 1",
        "contains: SIM [ignoring case] ~ capital-word-frequency: less than 1",
        "number-words: less than 10 ~ number-words: at least 9",
        "number-words: less than 10 ~ min-words: 10",
        "number-words: less than 10 [loose] ~ number-words: at least 10",
        "number-words: at least 20 ~ number-sentences: less than 2",
        "keywords-frequency: less than 2 of fee ~ keywords-frequency: at least 2 of cost",
        "keywords-frequency: less than 2 of fee ~ keywords-existence: fee",
        "letter-frequency: less than 2 of e ~ contains: the",
        "number-paragraphs: 2 ~ not number-paragraphs: 3",
        "number-paragraphs: 2 ~ min-paragraphs: 3",
        "nth-paragraph-first-word: 1 of 2 a ~ nth-paragraph-first-word: 2 of 2 b",
        "number-bullet-lists: 2 ~ bullets: 3",
        "bullets: 3 ~ bullets: 2 [numbered]",
        "headings: 2 ~ not headings: 2 [level 2]",
        "min-words: 10 ~ max-words: 10",
        "not min-words: 10 ~ not max-words: 8",
        "not max-words: 9 ~ not max-words: 20",
        "any-of: (starts-with: Yes) or (contains: b) ~ starts-with: No",
        "any-of: (contains: a) or (contains: b) ~ contains-none: a",
        "not all-of: (contains: a) and (contains: b) ~ contains: a",
        "if: (refused) then (contains: support) ~ not refused",
        "number: 5 [last] ~ number: 7",
        "contains: a [advisory] ~ not contains: a",
      })
  void what_some_reply_passes_together_is_not(String one, String other) {
    for (List<String> cell : List.of(List.of(one, other), List.of(other, one))) {
      assertThat(told(cell.toArray(String[]::new)))
          .as("%s and %s", one, other)
          .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "any-of: (contains: a) or (not contains: a) ~ never-fails",
        "any-of: (finish: stop) or (not finish: stop) ~ never-fails",
        "any-of: (max-words: 20) or (min-words: 10) ~ never-fails",
        "any-of: (json) or (contains: b) or (not json) ~ never-fails",
        "not any-of: (contains: a) or (not contains: a) ~ never-passes",
        "all-of: (contains: a) and (not contains: a) ~ never-passes",
        "all-of: (starts-with: Yes) and (json) and (starts-with: No) ~ never-passes",
        "not all-of: (contains: a) and (not contains: a) ~ never-fails",
        "at-least: 2 of (json), (xml) ~ never-passes",
        "at-least: 1 of (json), (not json) ~ never-fails",
        "at-least: 2 of (contains: a), (not contains: a), (contains: b), (not contains: b) ~"
            + " never-fails",
        "at-least: 3 of (contains: a), (not contains: a), (contains: b), (not contains: b) ~"
            + " never-passes",
        "if: (contains: a) then (contains: a) ~ never-fails",
        "if: (starts-with: Yes, sir) then (starts-with: Yes) ~ never-fails",
      })
  void checks_made_of_checks_that_decide_nothing_are_refused(String check, String code) {
    assertThat(Trying.faults(check)).as(check).anySatisfy(f -> assertThat(f).contains(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "any-of: (contains: a) or (not contains: A)",
        "any-of: (contains: a) or (contains: b)",
        "any-of: (refused: full) or (not refused)",
        "any-of: (max-words: 10) or (min-words: 12)",
        "any-of: (contains-all: a | b) or (not contains: a)",
        "all-of: (contains: a) and (not contains: ab)",
        "all-of: (refused) and (not refused: full)",
        "at-least: 1 of (json), (xml)",
        "at-least: 2 of (contains: a), (not contains: a), (contains: b)",
        "at-least: 3 of (contains: a), (not contains: a), (contains: b), (contains: c)",
        "if: (contains: a) then (contains: ab)",
        "if: (contains: a) then (contains: a) else (contains: b)",
        "if: (refused) then (not contains: a)",
      })
  void checks_made_of_checks_that_decide_something_are_not(String check) {
    assertThat(Trying.faults(check)).as(check).isEmpty();
  }

  @Test
  void a_forbidden_word_that_another_check_wants_is_a_warning_for_it_may_stand_inside_another() {
    assertThat(told("contains: fee", "forbidden-words: fee"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
              assertThat(problem.code()).isEqualTo("check.hardly-together");
              assertThat(problem.found())
                  .contains("\"contains: fee\" and \"forbidden-words: fee\"")
                  .contains("inside a longer word");
            });
  }

  @Test
  void why_two_checks_exclude_each_other_is_said_in_words() {
    assertThat(told("starts-with: Yes", "starts-with: No").getFirst().found())
        .endsWith("no reply both begins with \"Yes\" and begins with \"No\"");
    assertThat(told("finish: stop", "not finish: stop | length").getFirst().found())
        .endsWith("whatever stops with \"stop\" fails the other");
    assertThat(told("min-words: 20", "max-words: 10").getFirst().found())
        .endsWith("no reply both has at least 20 words and has at most 10 words");
  }

  private static List<Problem> told(String... checks) {
    return Checks.all().conflicts(Trying.golden(checks)).all().stream()
        .filter(problem -> !problem.code().equals("check.reference-fails"))
        .toList();
  }
}
