package dev.assize.check;

import static dev.assize.check.Trying.bare;
import static dev.assize.check.Trying.exhibit;
import static dev.assize.check.Trying.faults;
import static dev.assize.check.Trying.judge;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.assize.base.Problems;
import dev.assize.cases.CheckSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Expressions that make backtracking engines hang, on replies that bring it about: the test itself
 * would never end.
 */
class HostileRegexTest {

  private static final int MEGABYTE = 1_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "(a|aa)+$",
        "(.*)*b",
        "([a-zA-Z]+)*!",
        "(x+x+)+y",
        "(a?){100}a{100}$",
        "(\\w+\\s?)*#",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "(?i)(k|s|ſ)+x",
        "((a{1,20}){1,20}){1,5}$",
        "(.+)+@(.+)+\\.(.+)+"
      })
  void no_reply_makes_an_expression_hang(String expression) {
    Check check = (Check) bare("regex: " + expression);
    for (String bit : List.of("a", "x ", "ab,", "a@", "ſ", "\uD800")) {
      String almost = bit.repeat(MEGABYTE / bit.length()) + "\u0000";
      assertThatNoException().isThrownBy(() -> check.judge(exhibit(almost)));
      assertThatNoException().isThrownBy(() -> check.judge(exhibit(bit.repeat(2000) + "\u0000")));
    }
  }

  @Test
  void a_reply_too_long_for_a_large_expression_is_unscored_and_not_cut() {
    String expression = "regex: (a?){100}a{100}$";
    assertVerdict(judge(expression, "a".repeat(MEGABYTE)))
        .isUnscored()
        .says("too long for this expression: 1000000 characters");
    assertVerdict(judge(expression, "a".repeat(10_000))).isPassed();
    assertVerdict(judge("regex: b$", "a".repeat(MEGABYTE) + "b")).isPassed();
  }

  @Test
  void repetitions_that_multiply_are_bad_input() {
    assertThat(faults("regex: ((a{100}){100}){10}"))
        .singleElement()
        .asString()
        .contains("bad-regex", "repetitions multiply");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(((a{1,200}){1,200}){1,200})",
        "((a{1,1000}){1,1000})",
        "(?i)(?:(?P<x>[a-z\\]]{999}){999}){0,999}",
        "(\\x{10FFFF}{500}\\Qa(\\E){1000}",
        "((a{1,200}){1,200})"
      })
  void what_would_not_fit_into_memory_is_told_before_it_is_compiled(String expression) {
    for (String check :
        List.of(
            "regex: " + expression, "json-schema: {\"pattern\": \"" + json(expression) + "\"}")) {
      assertThat(faults(check))
          .singleElement()
          .asString()
          .contains("too large, its repetitions multiply");
    }
  }

  private static String json(String expression) {
    return expression.replace("\\", "\\\\");
  }

  @Test
  void parentheses_within_parentheses_without_end_are_bad_input() {
    String deep = "(".repeat(20_000) + "a" + ")".repeat(20_000);
    assertThat(faults("regex: " + deep))
        .singleElement()
        .asString()
        .contains("too deep, 20000 parentheses within each other")
        .hasSizeLessThan(90_000);
    assertThat(faults("regex: " + "(".repeat(200) + "a" + ")".repeat(200))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{1,1000}",
        "(?:[^,]{1,200},){4}[(){}]{9}",
        "[]{}(]{2}\\{{3}x{,7}",
        "(?i)\\Q{9999}{9999}\\E{2}",
        "[[:alpha:]{9999}]{9}(?i:a)"
      })
  void what_is_of_a_common_size_is_compiled(String expression) {
    assertThat(faults("regex: " + expression)).isEmpty();
  }

  @Test
  void no_value_of_any_check_ends_the_program() {
    Checks checks = Checks.all();
    for (CheckKind kind : checks.kinds()) {
      String name = kind.description().name();
      for (String bit : List.of("[", "(", "{", "{\"not\":", "a|", " [a", "\\", "9", "<a>", "1,")) {
        String text = name + ": " + bit.repeat(20_000);
        Problems problems = new Problems();
        CheckSpec.read(text, Trying.PLACE, problems)
            .ifPresent(spec -> checks.make(spec, "30 days.", problems));
      }
    }
  }
}
