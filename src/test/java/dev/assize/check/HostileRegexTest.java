package dev.assize.check;

import static dev.assize.check.Trying.bare;
import static dev.assize.check.Trying.exhibit;
import static dev.assize.check.Trying.faults;
import static dev.assize.check.Trying.judge;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

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
}
