package dev.assize.check.instruction;

import static dev.assize.check.Trying.faults;
import static dev.assize.check.Trying.judge;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import dev.assize.check.Check;
import dev.assize.check.Checks;
import dev.assize.check.Trying;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes no sense is refused; what was found is told; every script is read. */
class InstructionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          letter-frequency: at least 3 of 5      ~ "5" at character 33      ~ one letter
          letter-frequency: at least 3 of ab     ~ "ab" at character 33     ~ one letter
          letter-frequency: at least 3           ~ "at least 3"             ~ of TEXT
          keywords-frequency: at least -1 of a   ~ "-1" at character 30     ~ a whole number
          keywords-frequency: at most 3 of a     ~ "at most" at character 21 ~ "at least" or "less than"
          keywords-frequency: 3 of a             ~ ""                       ~ "at least" or "less than"
          number-sentences: more than 3          ~ "more than"              ~ "at least" or "less than"
          number-words: at least many            ~ "many"                   ~ a whole number
          number-words: at least 3 of a          ~ "at least 3 of a"        ~ less than 3
          number-bullet-lists: at least 3        ~ "at least" at character 22 ~ nothing before the number
          number-bullet-lists: -2                ~ "-2" at character 22     ~ a whole number
          number-paragraphs: 0                   ~ "0" at character 20      ~ 1 or more
          number-placeholders: 1.5               ~ "1.5"                    ~ a whole number
          multiple-sections: 3                   ~ "3"                      ~ 3 of TEXT
          nth-paragraph-first-word: 3 of 2 so    ~ "3" at character 27      ~ 1 to 2
          nth-paragraph-first-word: 0 of 2 so    ~ "0" at character 27      ~ 1 to 2
          nth-paragraph-first-word: so           ~ "so"                     ~ 2 of 3 however
          no-comma: none                         ~ "none"                   ~ nothing
          """)
  void arguments_that_make_no_sense_are_told_with_place_and_expectation(
      String check, String found, String expected) {
    assertThat(faults(check))
        .hasSize(1)
        .allSatisfy(
            fault -> assertThat(fault).contains("golden-queries/refunds.csv", found, expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "number-words: at least 0",
        "number-words: less than 0",
        "number-placeholders: 0",
        "keywords-frequency: at least 0 of a"
      })
  void what_can_never_fail_or_never_pass_is_refused(String check) {
    assertThat(faults(check)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"keywords-existence", "number-words", "nth-paragraph-first-word", "postscript"})
  void a_missing_value_is_one_fault(String check) {
    assertThat(faults(check)).hasSize(1);
  }

  @Test
  void a_loose_reading_forgives_a_greeting_a_farewell_and_asterisks() {
    String reply = "Sure, here you are:\n**No comma here**\nHope, it helps";
    assertVerdict(judge("no-comma", reply)).isFailed().says("\"Sure,\"");
    assertVerdict(judge("no-comma [loose]", reply))
        .isPassed()
        .says("without the first and the last line: no comma");
    assertVerdict(judge("keywords-existence: **no [loose]", "No")).isFailed().says("eight ways");
    assertVerdict(judge("quotation [loose]", "*\"Yes\"*"))
        .isPassed()
        .says("without asterisks, wrapped");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c++ | I use c++.",
        "C++ | c++, of course",
        "C# | 'Write it in (c#) now'",
        ".net | On .NET it works.",
        "$5 | It costs $5!",
        ":-) | Hello :-)",
        "e.V. | Der Verein e.V. hilft."
      })
  void a_word_with_a_sign_at_its_edge_is_found(String word, String reply) {
    assertVerdict(judge("forbidden-words: " + word, reply)).isFailed();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"c++ | I use abc++.", "C# | a disc# of", "$5 | It costs $50.", ".net | All .nets."})
  void and_not_where_its_letters_go_on(String word, String reply) {
    assertVerdict(judge("forbidden-words: " + word, reply)).isPassed();
  }

  @Test
  void the_offending_span_is_quoted() {
    assertVerdict(judge("forbidden-words: fee", "There is a Fee."))
        .isFailed()
        .says("\"Fee\" at character 12");
    assertVerdict(judge("no-comma", "yes, sir")).says("\"yes,\" at character 1");
    assertVerdict(judge("keywords-existence: a | bee", "a cat")).says("did not find \"bee\"");
    assertVerdict(judge("capital-word-frequency: less than 1", "Use TCP")).says("\"TCP\"");
    assertVerdict(judge("two-responses", "a******a")).isFailed().says("twice \"a\"");
    assertVerdict(judge("end-checker: bye", "hello")).says("ends \"hello\"");
  }

  @Test
  void the_question_of_the_case_is_what_is_repeated_without_a_value() {
    assertVerdict(judge("repeat-prompt", "how long do I have? 30 days.")).isPassed();
    assertVerdict(judge("repeat-prompt", "You have 30 days.")).isFailed();
  }

  @Test
  void an_empty_reply_fails_every_family_before_it_is_looked_at() {
    List<String> checks =
        List.of("no-comma", "number-words: less than 3", "not title", "json-format [loose]");
    Problems problems = new Problems();
    Checks.all()
        .of(Trying.golden(checks.toArray(String[]::new)), problems)
        .forEach(
            named ->
                assertVerdict(((Check) named.examination()).judge(Trying.exhibit(" \u200B\n")))
                    .isFailed()
                    .labelled("EMPTY"));
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void marks_surrogates_and_other_scripts_are_parts_of_words() {
    assertVerdict(judge("number-words: at least 2", "cafe\u0301 हिन्दी"))
        .isPassed()
        .says("2 words");
    assertVerdict(judge("number-words: less than 2", "\uD835\uDC00\uD835\uDC01")).isPassed();
    assertVerdict(judge("number-words: less than 3", "مرحبا بكم")).isPassed();
    assertVerdict(judge("forbidden-words: e", "e\u0301")).isPassed();
    assertVerdict(judge("forbidden-words: مرحبا", "\u202Bمرحبا\u202C")).isFailed();
    assertVerdict(judge("letter-frequency: at least 1 of \uD801\uDC00", "\uD801\uDC28")).isPassed();
  }

  @Test
  void digits_of_full_width_count_as_digits() {
    assertVerdict(judge("multiple-sections: 1 of Section", "Section １")).isPassed();
    assertVerdict(judge("number-sentences: less than 2", "１２． ok")).isPassed();
    assertVerdict(judge("number-words: less than 2", "１２３")).isPassed();
  }

  @Test
  void all_four_shapes_of_the_turkish_i_are_found() {
    for (String i : List.of("i", "I", "İ", "ı")) {
      assertVerdict(judge("keywords-existence: i", i)).isPassed();
    }
    assertVerdict(judge("letter-frequency: at least 2 of i", "İI")).isPassed();
    assertVerdict(judge("letter-frequency: at least 1 of i", "ı")).isFailed();
    assertVerdict(judge("capital-word-frequency: at least 1", "İ")).isPassed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\u000B", "\f", "\u0085", "\u2028", "\u2029"})
  void every_line_separator_is_white_space_and_only_a_line_feed_parts_lines(String line) {
    boolean feed = line.contains("\n");
    assertVerdict(judge("number-sentences: at least 2", "One." + line + "Two.")).isPassed();
    assertVerdict(judge("number-paragraphs: 2", "a" + line + "***" + line + "b")).isPassed();
    String lists = "number-bullet-lists: " + (feed ? 2 : 1);
    assertVerdict(judge(lists, "- a" + line + "- b")).isPassed();
    assertVerdict(judge("end-checker: bye", "bye" + line)).isPassed();
    String title = (feed ? "not " : "") + "title";
    assertVerdict(judge(title, "<<a" + line + "b>>")).isPassed();
  }
}
