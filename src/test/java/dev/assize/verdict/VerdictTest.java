package dev.assize.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.Digest;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Grade.PassFail;
import dev.assize.verdict.Verdict.Errored;
import dev.assize.verdict.Verdict.Graded;
import dev.assize.verdict.Verdict.Unscored;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four things a finding can be, and what is said with it. */
class VerdictTest {

  @Test
  void passed_failed_unscored_and_errored_are_four_things() {
    assertThat(Verdict.passed("found"))
        .isEqualTo(new Graded(new PassFail(true), new Rationale("found", "")));
    assertThat(Verdict.failed("missing"))
        .isEqualTo(new Graded(new PassFail(false), new Rationale("missing", "")));
    assertThat(Verdict.unscored("unreadable"))
        .isEqualTo(new Unscored(new Rationale("unreadable", "")));
    assertThat(Verdict.errored("no judge")).isEqualTo(new Errored(new Rationale("no judge", "")));
  }

  @Test
  void a_failure_or_error_may_bear_a_label_to_group_by() {
    assertThat(Verdict.failed("EMPTY", "nothing there"))
        .isEqualTo(new Graded(new PassFail(false), new Rationale("nothing there", "EMPTY")));
    assertThat(Verdict.errored("TIMEOUT", "60 s"))
        .isEqualTo(new Errored(new Rationale("60 s", "TIMEOUT")));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1})
  void a_score_lies_between_0_and_1(double value) {
    assertThat(new Grade.Score(value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void a_score_outside_is_refused(double value) {
    assertThatThrownBy(() -> new Grade.Score(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("between 0 and 1");
  }

  @Test
  void a_rationale_keeps_six_hundred_characters() {
    assertThat(Rationale.of("x".repeat(600)).text()).isEqualTo("x".repeat(600));
    assertThat(Rationale.of("x".repeat(601)).text()).isEqualTo("x".repeat(600) + "...");
  }

  @Test
  void a_quote_keeps_a_hundred_and_twenty() {
    assertThat(Rationale.quote("x".repeat(120))).isEqualTo("\"" + "x".repeat(120) + "\"");
    assertThat(Rationale.quote("x".repeat(121))).isEqualTo("\"" + "x".repeat(120) + "...\"");
  }

  @Test
  void only_what_a_check_found_can_be_derived_again_at_no_cost() {
    assertThat(by(Criterion.CHECK).isDeterministic()).isTrue();
    assertThat(by("judge:tone").isDeterministic()).isFalse();
  }

  private static Criterion by(String maker) {
    return new Criterion(maker, "tone", Digest.of("tone"), Bearing.MUST, BigDecimal.ONE);
  }
}
