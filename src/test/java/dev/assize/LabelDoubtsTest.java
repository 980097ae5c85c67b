package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.store.FindingEntry;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LabelDoubtsTest {

  private static final Offset<Double> NEARLY = Offset.offset(1e-12);

  private final LabelDoubts doubts = new LabelDoubts("grounded", List.of(), 0.5);

  @Test
  void samples_that_agree_leave_none_and_half_and_half_leave_all() {
    assertThat(doubts.of(List.of())).isZero();
    assertThat(doubts.of(List.of(passed("judge:g", true)))).isZero();
    assertThat(doubts.of(List.of(passed("judge:g", true), passed("judge:g", true)))).isZero();
    assertThat(doubts.of(List.of(passed("judge:g", true), passed("judge:g", false)))).isEqualTo(1);
    assertThat(
            doubts.of(
                List.of(
                    passed("judge:g", true), passed("judge:h", true), passed("judge:i", false))))
        .isEqualTo(2.0 / 3, NEARLY);
  }

  @Test
  void a_score_is_in_doubt_near_the_threshold() {
    assertThat(doubts.of(List.of(score(0.5)))).isEqualTo(1);
    assertThat(doubts.of(List.of(score(0.6)))).isEqualTo(0.5, NEARLY);
    assertThat(doubts.of(List.of(score(0.9)))).isZero();
    assertThat(doubts.of(List.of(score(0.2), score(0.8)))).isEqualTo(1, NEARLY);
    assertThat(new LabelDoubts("grounded", List.of(), 0.9).of(List.of(score(0.9)))).isEqualTo(1);
  }

  @Test
  void checks_and_other_criteria_and_other_judges_do_not_count() {
    LabelDoubts named = new LabelDoubts("grounded", List.of("g", "h"), 0.5);
    List<FindingEntry> findings =
        List.of(passed("judge:g", true), entry("judge:h", "h", passFail(false)));

    assertThat(
            doubts.of(
                List.of(passed("judge:g", true), entry("check", "grounded", passFail(false)))))
        .isZero();
    assertThat(doubts.of(findings)).isZero();
    assertThat(named.of(findings)).isEqualTo(1);
    assertThat(named.of(List.of(passed("judge:g", true), passed("judge:x", false)))).isZero();
  }

  @Test
  void what_could_not_be_judged_says_nothing() {
    assertThat(
            doubts.of(
                List.of(
                    passed("judge:g", true),
                    entry("judge:g", "grounded", Verdict.unscored("unread")),
                    entry("judge:g", "grounded", Verdict.errored("down")))))
        .isZero();
  }

  private static FindingEntry passed(String by, boolean passed) {
    return entry(by, "grounded", passFail(passed));
  }

  private static FindingEntry score(double value) {
    return entry(
        "judge:g", "grounded", new Verdict.Graded(new Grade.Score(value), Rationale.of("")));
  }

  private static Verdict passFail(boolean passed) {
    return new Verdict.Graded(new Grade.PassFail(passed), Rationale.of(""));
  }

  private static FindingEntry entry(String by, String name, Verdict verdict) {
    return new FindingEntry(
        new Criterion(by, name, Digest.of(by), Bearing.MUST, BigDecimal.ONE), 0, 0, verdict);
  }
}
