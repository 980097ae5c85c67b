package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.cases.Expectation.Importance;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.Metric;
import dev.assize.score.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pass rate of one side, with the interval that fits how its cases were asked. */
class PassRateTest {

  @Test
  void one_trial_of_cases_that_stand_alone_has_wilsons_interval() {
    Metric rate = PassRate.of(scores(9, Counts.NONE.plus(State.PASSED)), 0.95);

    assertThat(rate.design()).isInstanceOf(Metric.Design.Plain.class);
    assertThat(rate.name()).isEqualTo("pass rate");
    assertThat(rate.level()).isEqualTo(0.95);
    assertThat(rate.value()).hasValue(1.0);
  }

  /**
   * Ten cases pass in all of four trials and ten in one: 62.5 % of the trials, half by majority.
   */
  @Test
  void of_several_trials_the_share_that_passed_stands_beside_the_majority() {
    List<CaseScore> scores = new ArrayList<>(scores(10, new Counts(4, 0, 0, 0)));
    for (CaseScore score : scores(10, new Counts(1, 3, 0, 0))) {
      scores.add(
          CaseScore.of(
              Docket.facts("x" + score.id(), "general", Importance.NORMAL),
              score.trials(),
              CaseScore.UNGRADED));
    }
    Metric rate = PassRate.of(scores, 0.90);

    Metric.Design.Shared shared = (Metric.Design.Shared) rate.design();
    assertThat(rate.value()).hasValue(0.5);
    assertThat(shared.value()).isCloseTo(0.625, within(1e-12));
    assertThat(shared.trials()).isEqualTo(4);
    assertThat(shared.clusters()).isEqualTo(20);
    assertThat(shared.interval())
        .isEqualTo(
            Imputation.NONE
                .cases(scores, Measure.PASS, new Scope.All())
                .interval(0.90)
                .orElseThrow());
  }

  @Test
  void without_a_decided_case_there_is_no_rate() {
    Metric none = PassRate.of(List.of(), 0.95);

    assertThat(none.value()).isEmpty();
    assertThat(none.design()).isInstanceOf(Metric.Design.Plain.class);
    assertThat(PassRate.of(scores(3, new Counts(0, 0, 2, 0)), 0.95).value()).isEmpty();
  }

  private static List<CaseScore> scores(int count, Counts trials) {
    List<CaseScore> scores = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      scores.add(
          CaseScore.of(
              Docket.facts("c-" + i, "general", Importance.NORMAL), trials, CaseScore.UNGRADED));
    }
    return scores;
  }
}
