package dev.assize.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Digest;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringTest {

  private final TrialScorer scorer = new TrialScorer();

  @Test
  void a_trial_passes_when_every_must_have_verdict_is_a_pass() {
    scorer.add(criterion(Bearing.MUST, 1), Verdict.passed("yes"));
    scorer.add(criterion(Bearing.MUST, 1), Verdict.passed("yes"));
    scorer.add(criterion(Bearing.ADVISORY, 1), Verdict.failed("no"));
    assertThat(scorer.state()).isEqualTo(State.PASSED);
  }

  @Test
  void one_must_have_failure_fails_it_whatever_else_is_missing() {
    scorer.add(criterion(Bearing.MUST, 1), Verdict.errored("judge down"));
    scorer.add(criterion(Bearing.MUST, 1), Verdict.failed("no"));
    assertThat(scorer.state()).isEqualTo(State.FAILED);
  }

  @Test
  void an_error_is_no_failure_and_a_missing_verdict_no_pass() {
    assertThat(scorer.state()).isEqualTo(State.UNSCORED);
    scorer.add(criterion(Bearing.MUST, 1), Verdict.passed("yes"));
    scorer.add(criterion(Bearing.MUST, 1), Verdict.unscored("cannot be read"));
    assertThat(scorer.state()).isEqualTo(State.UNSCORED);
    scorer.add(criterion(Bearing.MUST, 1), Verdict.errored("judge down"));
    assertThat(scorer.state()).isEqualTo(State.ERRORED);
  }

  @Test
  void scores_and_labels_never_decide() {
    scorer.add(criterion(Bearing.MUST, 1), new Verdict.Graded(new Grade.Score(1), why()));
    scorer.add(criterion(Bearing.MUST, 1), new Verdict.Graded(new Grade.Label("good"), why()));
    assertThat(scorer.state()).isEqualTo(State.UNSCORED);
  }

  @Test
  void the_graded_share_goes_by_weight_and_leaves_out_what_was_not_graded() {
    assertThat(scorer.graded()).isEmpty();
    scorer.add(criterion(Bearing.MUST, 3), Verdict.passed("yes"));
    scorer.add(criterion(Bearing.ADVISORY, 1), new Verdict.Graded(new Grade.Score(0.5), why()));
    scorer.add(criterion(Bearing.MUST, 9), Verdict.errored("judge down"));
    assertThat(scorer.graded()).hasValue((3 + 0.5) / 4);
  }

  @Test
  void samples_of_a_judge_count_once_by_their_majority() {
    Criterion kind = judged(Bearing.MUST);
    scorer.add(kind, Verdict.failed("rude"));
    scorer.add(kind, Verdict.passed("kind"));
    assertThat(scorer.state()).isEqualTo(State.UNSCORED);
    scorer.add(kind, Verdict.passed("kind"));
    assertThat(scorer.state()).isEqualTo(State.PASSED);
    assertThat(scorer.graded()).hasValue(1);
    long measure = scorer.measure();
    scorer.add(judged(Bearing.ADVISORY), Verdict.failed("no"));
    assertThat(scorer.state()).isEqualTo(State.PASSED);
    assertThat(scorer.measure()).isEqualTo(measure);
  }

  @Test
  void a_check_that_fails_is_outvoted_by_no_judge() {
    scorer.add(criterion(Bearing.MUST, 1), Verdict.failed("no"));
    scorer.add(judged(Bearing.MUST), Verdict.passed("kind"));
    scorer.add(judged(Bearing.MUST), Verdict.passed("kind"));
    assertThat(scorer.state()).isEqualTo(State.FAILED);
    assertThat(scorer.graded()).hasValue(0.5);
  }

  private static Criterion judged(Bearing bearing) {
    return new Criterion("judge:tone", "tone", Digest.of("tone"), bearing, BigDecimal.ONE);
  }

  @Test
  void a_case_passes_by_strict_majority_of_all_its_trials() {
    assertThat(new Counts(2, 1, 0, 0).majority()).isEqualTo(State.PASSED);
    assertThat(new Counts(1, 1, 0, 0).majority()).isEqualTo(State.FAILED);
    assertThat(new Counts(1, 0, 1, 0).majority()).isEqualTo(State.ERRORED);
    assertThat(new Counts(1, 1, 1, 0).majority()).isEqualTo(State.ERRORED);
    assertThat(new Counts(1, 1, 0, 1).majority()).isEqualTo(State.UNSCORED);
    assertThat(new Counts(2, 0, 1, 0).majority()).isEqualTo(State.PASSED);
    assertThat(new Counts(0, 1, 1, 0).majority()).isEqualTo(State.FAILED);
    assertThat(Counts.NONE.majority()).isEqualTo(State.UNSCORED);
  }

  @Test
  void a_rate_without_decided_cases_is_no_number() {
    Metric none = new Metric("pass rate", new Counts(0, 0, 3, 1), 0.90);
    assertThat(none.value()).isEmpty();
    assertThat(none.interval()).isEmpty();
    assertThat(new Metric("pass rate", new Counts(1, 0, 3, 0), 0.90).value()).contains(1.0);
  }

  @Test
  void where_all_cases_weigh_one_there_is_no_second_rate() {
    List<CaseScore> even = List.of(score(1, State.PASSED), score(1, State.FAILED));
    assertThat(Weighting.of(even, 0.90)).isEqualTo(new Weighting.Even());
    assertThat(Weighting.of(List.of(score(3, State.ERRORED)), 0.90))
        .isEqualTo(new Weighting.Even());
    assertThat(Weighting.of(List.of(), 0.90)).isEqualTo(new Weighting.Even());
  }

  @Test
  void a_case_of_weight_three_counts_as_three_and_the_effective_n_tells_what_that_costs() {
    List<CaseScore> cases =
        List.of(
            score(3, State.PASSED),
            score(1, State.FAILED),
            score(1, State.FAILED),
            score(1, State.PASSED),
            score(9, State.UNSCORED));
    assertThat(Weighting.of(cases, 0.90))
        .isEqualTo(new Weighting.Uneven(4.0 / 6, 36.0 / 12, 4, 0.90));
  }

  @Test
  void cases_of_one_weight_have_the_plain_rate_and_its_interval() {
    List<CaseScore> cases =
        List.of(score(2.5, State.PASSED), score(2.5, State.PASSED), score(2.5, State.FAILED));
    Metric plain = Metric.passRate("pass rate", cases, 0.90);
    assertThat(Weighting.of(cases, 0.90))
        .isInstanceOfSatisfying(
            Weighting.Uneven.class,
            weighted -> {
              assertThat(weighted.value()).isEqualTo(plain.value().orElseThrow());
              assertThat(weighted.effectiveN()).isEqualTo(3);
              assertThat(weighted.interval().lo())
                  .isCloseTo(plain.interval().orElseThrow().lo(), within(1e-15));
              assertThat(weighted.interval().hi())
                  .isCloseTo(plain.interval().orElseThrow().hi(), within(1e-15));
            });
  }

  private static CaseScore score(double weight, State state) {
    Digest digest = Digest.of("x");
    return CaseScore.of(
        new CaseFacts(
            "x",
            digest,
            digest,
            new Standing("general", List.of(), "", "", ""),
            Importance.NORMAL,
            weight),
        Counts.NONE.plus(state),
        CaseScore.UNGRADED);
  }

  private static Criterion criterion(Bearing bearing, int weight) {
    return new Criterion("check", "x", Digest.of("x"), bearing, BigDecimal.valueOf(weight));
  }

  private static Rationale why() {
    return Rationale.of("because");
  }
}
