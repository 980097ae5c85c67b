package dev.assize.check.composed;

import static dev.assize.check.Trying.faults;
import static dev.assize.check.Trying.guarded;
import static dev.assize.check.Trying.judge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.check.Trying;
import dev.assize.verdict.Grade.PassFail;
import dev.assize.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks made of other checks. */
class ComposedTest {

  private static final String EITHER = "any-of: (contains: 30 days) or (number: 30)";
  private static final String BOTH = "all-of: (contains: days) and (not contains: hours)";
  private static final String TWO = "at-least: 2 of (contains: a), (contains: b), (contains: c)";
  private static final String GIVEN = "if: (refused) then (contains: support) else (contains: yes)";

  @Test
  void any_of_passes_by_one_and_fails_by_all() {
    assertThat(judge(EITHER, "You have 30 days.").rationale().text())
        .startsWith("2 of 2 checks pass: contains: 30 days: ")
        .contains("; number: 30: ");
    assertThat(passes(EITHER, "It takes 30 weeks.")).isTrue();
    assertThat(passes(EITHER, "Soon.")).isFalse();
    assertThat(judge(EITHER, "Soon.").rationale().text())
        .contains("0 of 2", "contains: 30 days: ", "number: 30: ");
  }

  @Test
  void all_of_fails_by_one() {
    assertThat(passes(BOTH, "Two days.")).isTrue();
    assertThat(passes(BOTH, "Two days and three hours.")).isFalse();
    assertThat(judge(BOTH, "Two days and three hours.").rationale().text())
        .startsWith("1 of 2 checks passes: not contains: hours: ")
        .doesNotContain("contains: days:");
  }

  @Test
  void at_least_counts() {
    assertThat(passes(TWO, "xxa")).isFalse();
    assertThat(passes(TWO, "ab")).isTrue();
    assertThat(passes(TWO, "abc")).isTrue();
    assertThat(passes("not " + TWO, "abc")).isFalse();
  }

  @Test
  void a_condition_that_does_not_hold_leaves_the_other_check_out() {
    String without = "if: (refused) then (contains: support)";
    assertThat(judge(without, "Your line is fine.").rationale().text())
        .startsWith("does not apply: refused: ");
    assertThat(passes(without, "I cannot help you with that.")).isFalse();
    assertThat(passes(GIVEN, "I cannot help you with that; support can.")).isTrue();
    assertThat(passes(GIVEN, "Oh yes, of course it does.")).isTrue();
    assertThat(passes(GIVEN, "Of course it does.")).isFalse();
  }

  @Test
  void composed_checks_nest_and_keep_options_and_parentheses_of_their_parts() {
    String nested =
        "any-of: (all-of: (contains: (see below)) and (contains: WE CAN [ignoring case]))"
            + " or (regex: ^ok\\)$)";
    assertThat(passes(nested, "We can (see below).")).isTrue();
    assertThat(passes(nested, "We can.")).isFalse();
  }

  @Test
  void what_cannot_be_scored_is_open_unless_the_others_decide() {
    String scored = "any-of: (bleu: The line is dead.) or (contains: dead)";
    assertThat(passes(scored, "It is dead.")).isTrue();
    assertThat(judge(scored, "It is fine."))
        .isInstanceOfSatisfying(
            Verdict.Unscored.class,
            open -> assertThat(open.rationale().text()).contains("gives no pass or failure"));
    assertThat(judge("all-of: (bleu: The line is dead.) and (contains: dead)", "Fine."))
        .as("one has failed already")
        .isInstanceOf(Verdict.Graded.class);
    assertThat(judge("if: (bleu: Dead.) then (contains: dead)", "Fine."))
        .isInstanceOf(Verdict.Unscored.class);
  }

  @Test
  void an_empty_reply_fails_before_any_part_is_heard() {
    assertThat(guarded("any-of: (not contains: a) or (contains: b)", " \n").rationale().label())
        .isEqualTo("EMPTY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "any-of: (not not-empty) or (contains: no)",
        "any-of: (equals) or (contains: x)",
        "any-of: (max-words: 3) or (all-of: (equals) and (not contains: x))",
        "at-least: 1 of (not not-empty), (contains: x), (max-words: 3)",
        "all-of: (not not-empty) and (max-words: 3)",
        "if: (contains: x) then (contains: y) else (not not-empty)",
        "if: (not contains: x) then (equals) else (contains: y)",
        "if: (not not-empty) then (any-of: (equals) or (json)) else (json)"
      })
  void an_empty_reply_passes_by_a_part_that_asks_for_silence(String check) {
    for (String silence : List.of("", " \n", "\u3164")) {
      assertThat(settled(silence, check)).as(silence).containsExactly("passed");
      assertThat(settled(silence, check, "not contains: sorry")).containsOnly("passed");
      assertThat(settled(silence, check, "contains: sorry")).contains("failed");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "any-of: (not contains: x) or (max-words: 3)",
        "at-least: 2 of (not not-empty), (contains: x), (max-words: 3)",
        "if: (contains: x) then (not not-empty)",
        "if: (not not-empty) then (max-words: 3) else (json)",
        "if: (refused) then (contains: support)",
        "not any-of: (contains: x) or (contains: y)",
        "not all-of: (contains: x) and (contains: y)"
      })
  void and_by_no_other_part(String check) {
    assertThat(settled("", check)).containsExactly("EMPTY");
    assertThat(settled(" \u200B", check, "max-words: 9")).first().isEqualTo("EMPTY");
  }

  @Test
  void silence_is_calm_where_the_case_itself_asks_for_it() {
    assertThat(settled("", "not not-empty", "if: (refused) then (contains: support)"))
        .containsOnly("passed");
    assertThat(settled("no", "any-of: (not not-empty) or (contains: no)"))
        .containsExactly("passed");
    assertThat(settled("yes", "any-of: (not not-empty) or (contains: no)"))
        .containsExactly("failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not any-of: (not not-empty) or (contains: x)",
        "not all-of: (not-empty) and (contains: x)",
        "not any-of: (contains: x) or (all-of: (equals) and (json))",
        "if: (not-empty) then (contains: x)"
      })
  void what_an_empty_reply_gets_must_be_told(String check) {
    assertThat(faults(check))
        .anySatisfy(
            fault ->
                assertThat(fault).contains("silent-part", "Write it as any-of: (not not-empty)"));
  }

  /** What each check of a case says of a reply: its label, or whether it passed. */
  private static List<String> settled(String reply, String... checks) {
    return Trying.verdicts(Trying.golden(checks), Trying.exhibit(reply)).stream()
        .map(
            verdict ->
                verdict.rationale().label().isEmpty()
                    ? isPassed(verdict) ? "passed" : "failed"
                    : verdict.rationale().label())
        .toList();
  }

  private static boolean isPassed(Verdict verdict) {
    return verdict instanceof Verdict.Graded graded && graded.grade().equals(new PassFail(true));
  }

  @Test
  void every_fault_of_every_part_is_told() {
    assertThat(faults("any-of: contains: a"))
        .singleElement()
        .asString()
        .contains("character 1 of the value", "a check in parentheses");
    assertThat(faults("any-of: (contains: a) or (contains: (b)"))
        .singleElement()
        .asString()
        .contains("character 18 of the value", "a ) that closes the one opened here");
    assertThat(faults("any-of: (contains: a) or (contains: b) too"))
        .singleElement()
        .asString()
        .contains("nothing more behind the last parenthesis");
    assertThat(faults("any-of: (contains: a) and (contains: b)"))
        .singleElement()
        .asString()
        .contains("\"and (contains: b)\"", "(...) or (...)");
    assertThat(faults("any-of: (contains: a)")).singleElement().asString().contains("(...) or");
    assertThat(faults("any-of: (contians: a) or (regex: [)")).hasSize(2);
    assertThat(faults("any-of: (contains: a [advisory]) or (contains: b [weight 2])"))
        .hasSize(2)
        .allSatisfy(fault -> assertThat(fault).contains("behind the last parenthesis"));
    assertThat(faults("any-of: (command: grader) or (contains: b)"))
        .singleElement()
        .asString()
        .contains("asks a provider");
    assertThat(faults("at-least: 4 of (contains: a), (contains: b)"))
        .singleElement()
        .asString()
        .contains("can never pass: there are only 2 checks");
    assertThat(faults("at-least: two of (contains: a), (contains: b)")).hasSize(1);
    assertThat(faults("if: (contains: a) else (contains: b)")).hasSize(1);
    assertThat(faults("any-of: " + "(any-of: ".repeat(9) + "(contains: a)" + ")".repeat(9)))
        .anySatisfy(fault -> assertThat(fault).contains("nested at most 8 deep"));
  }

  @Test
  void a_parenthesis_without_a_partner_is_escaped() {
    String escaped = "any-of: (contains: a\\) b) or (contains: \\(c)";
    assertThat(passes(escaped, "So a) b.")).isTrue();
    assertThat(passes(escaped, "So (c.")).isTrue();
    assertThat(passes(escaped, "So a b c.")).isFalse();
    assertThat(faults("any-of: (contains: a"))
        .singleElement()
        .asString()
        .contains("a semicolon is written \\; and a parenthesis \\( or \\).");
  }

  @Test
  void commas_are_expected_where_commas_belong() {
    assertThat(faults("at-least: 2 of (contains: a) and (contains: b)"))
        .singleElement()
        .asString()
        .contains("expected (...), (...)");
  }

  @Test
  void the_definition_knows_what_the_parts_are_made_of() {
    assertThat(Trying.digest("any-of: (squad-exact) or (contains: b)", "one"))
        .isNotEqualTo(Trying.digest("any-of: (squad-exact) or (contains: b)", "two"));
  }

  private static boolean passes(String check, String reply) {
    return ((PassFail) ((Verdict.Graded) judge(check, reply)).grade()).passed();
  }
}
