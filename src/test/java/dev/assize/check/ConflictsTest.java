package dev.assize.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.GoldenCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of one case that cannot hold together. */
class ConflictsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "contains: refund; not contains: refund; one is the other turned round",
        "json; not json [weight 2]; one is the other turned round",
        "min-words: 20; max-words: 10; both has at least 20 words and has at most 10 words",
        "equals: outage; max-chars: 3; both is \"outage\" and has at most 3 characters",
        "equals: outage; one-of: billing | other; both is \"outage\" and is \"billing\"",
        "one-of: billing | other; starts-with: The; both is \"billing\" and begins with \"The\"",
        "one-of: billing | other; facts: 30 days; \"billing\" fails the second",
        "contains: one two three; max-words: 2; both holds \"one two three\" and has at most 2"
            + " words",
        "contains-all: a dog | a cat; contains-none: cat; whatever holds \"a cat\" fails the other",
        "contains: I am sorry; not contains: sorry; whatever holds \"I am sorry\" fails the other",
        "facts: 1,250 EUR | 1250 euros; no-facts: 1250 €; whatever has the fact \"1,250 EUR\" fails"
            + " the other",
        "number: 7; not number: 5 [tolerance 3]; whatever has a number that equals 7 fails the"
            + " other",
        "number: 5 [last]; not number: 5; whatever ends with a number that equals 5 fails the other",
        "number: 5 [last]; number: 7 [last]; both ends with a number that equals 5 and ends with a"
            + " number that equals 7",
        "number: 5; one-of: 6 | 7; \"6\" fails the second",
        "not not-empty; contains: a; both is \"\" and holds \"a\"",
        "not not-empty; min-words: 2; \"\" fails the second",
        "not not-empty; json; \"\" fails the second",
        "constrained-response; max-words: 3; both holds \"My answer is yes.\" and has at most 3"
            + " words",
        "bullets: 3; max-lines: 2; both has at least 3 lines and has at most 2 lines",
        "bullets: 3 [numbered]; max-lines: 2; both has at least 3 lines and has at most 2 lines",
        "headings: 2; max-lines: 1; both has at least 2 lines and has at most 1 line",
        "number-bullet-lists: 3; max-lines: 2; both has at least 3 lines and has at most 2 lines",
        "english-capital; contains: hello; both has capital letters only and holds \"hello\"",
        "english-lowercase; starts-with: Hello; both has small letters only and begins with"
            + " \"Hello\"",
        "english-capital; english-lowercase; both has capital letters only and has small letters"
            + " only",
        "max-latency: 1s; not max-latency: 2s; both has at most"
            + " 1,000 milliseconds of latency and has at least 2,001 milliseconds of latency",
        "max-output-tokens: 5; not max-output-tokens: 9; both has at most 5 output tokens and has"
            + " at least 10 output tokens",
      })
  void what_no_reply_can_pass_together_is_an_error(String one, String other, String why) {
    for (List<String> cell : List.of(List.of(one, other), List.of(other, one))) {
      assertThat(told(cell.toArray(String[]::new)))
          .anySatisfy(
              problem -> {
                assertThat(problem.code()).isEqualTo("check.contradiction");
                assertThat(problem.found()).contains("can never both pass");
              });
    }
    assertThat(told(one, other)).anySatisfy(p -> assertThat(p.found()).contains(why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "contains: refund; not contains: refunds",
        "contains: refund; not contains: refund [advisory]",
        "contains: sorry [ignoring case]; not contains: sorry",
        "min-words: 10; max-words: 10",
        "min-words: 20; max-sentences: 10",
        "equals: outage; max-chars: 6",
        "one-of: billing | outage; max-chars: 6",
        "facts: 30 days | a month; no-facts: a month",
        "contains: 30 days; no-facts: 30 days",
        "contains-any: a | b; contains-none: a",
        "number: 5; number: 7",
        "number: 5; number: 7 [last]",
        "number: 5; not number: 5 [last]",
        "number: 5 [tolerance 3]; not number: 5",
        "number: 1.25 [last]; number: 1250 [last]",
        "number: 30; facts: 60 days",
        "number: 30; no-facts: 30",
        "not not-empty; max-words: 3",
        "not not-empty; not contains: a",
        "constrained-response; max-words: 4",
        "constrained-response [loose]; max-words: 3",
        "bullets: 3; max-lines: 3",
        "not bullets: 3; max-lines: 2",
        "number-bullet-lists: 3 [loose]; max-lines: 2",
        "english-capital; contains: hello [ignoring case]",
        "english-capital; contains: HELLO 5",
        "max-latency: 2s; not max-latency: 1s",
      })
  void what_some_reply_passes_is_none(String one, String other) {
    assertThat(told(one, other))
        .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
        .isEmpty();
  }

  @Test
  void a_tolerance_beyond_the_number_is_told() {
    Problems problems = new Problems();
    Checks.all()
        .of(
            Trying.golden(
                "number: 3 [tolerance 4]", "number: 3 [tolerance 3]", "number: 0 [tolerance 1]"),
            problems);
    assertThat(problems.all())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.code()).isEqualTo("check.wide-tolerance");
              assertThat(p.severity()).isEqualTo(Problem.Severity.WARNING);
              assertThat(p.found()).contains("0 and numbers of the other sign lie within 4");
            });
  }

  @Test
  void the_same_check_twice_is_told() {
    assertThat(told("contains: a", "contains: a [weight 2]"))
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo("check.twice"));
  }

  @Test
  void facts_of_two_columns_can_exclude_each_other() {
    GoldenCase golden = Trying.golden(Policy.ANSWER, List.of("30 days"), List.of("30"), List.of());
    assertThat(told(golden))
        .anySatisfy(p -> assertThat(p.found()).contains("\"facts: 30 days\" and \"no-facts: 30\""));
  }

  @Test
  void a_reference_that_fails_its_own_checks_is_told() {
    assertThat(told("contains: a month"))
        .as("the reference is \"30 days.\"")
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.code()).isEqualTo("check.reference-fails");
              assertThat(p.severity()).isEqualTo(Problem.Severity.WARNING);
            });
  }

  private static List<Problem> told(String... checks) {
    return told(Trying.golden(checks));
  }

  private static List<Problem> told(GoldenCase golden) {
    return Checks.all().conflicts(golden).all();
  }
}
