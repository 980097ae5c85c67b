package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.cases.Expectation.Importance;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a margin that is a part of the baseline comes to. */
class BaselineRatesTest {

  private static final Bound.PartOfBaseline TENTH = new Bound.PartOfBaseline(0.1);
  private static final Scope ALL = new Scope.All();

  @Test
  void a_tenth_of_four_cases_of_which_three_pass_is_seven_and_a_half_points() {
    BaselineRates rates =
        new BaselineRates(
            List.of(
                score("a", "odd", Counts.NONE.plus(State.PASSED), 1f),
                score("b", "odd", Counts.NONE.plus(State.FAILED), 0.5f),
                score("c", "even", Counts.NONE.plus(State.PASSED), 0.7f),
                score("d", "even", Counts.NONE.plus(State.PASSED), CaseScore.UNGRADED),
                score("e", "even", Counts.NONE.plus(State.ERRORED), CaseScore.UNGRADED)),
            "seen in run X");

    assertThat(rates.margin(TENTH, Measure.PASS, ALL))
        .isEqualTo(
            new BaselineRates.Margin(0.1 * 0.75, "10.0 % of the baseline's 75.0 %, seen in run X"));
    BaselineRates.Margin odd = rates.margin(TENTH, Measure.PASS, new Scope.Category("odd"));
    assertThat(odd.share()).isCloseTo(0.05, within(1e-12));
    // (1 + 0.5 + 0.7) / 3, without the two that nobody graded.
    BaselineRates.Margin score = rates.margin(TENTH, Measure.SCORE, ALL);
    assertThat(score.share()).isCloseTo(0.1 * 2.2 / 3, within(1e-7));
  }

  @Test
  void of_several_trials_the_share_that_passes_counts() {
    BaselineRates rates =
        new BaselineRates(
            List.of(score("a", "odd", new Counts(1, 2, 0, 0), CaseScore.UNGRADED)), "x");

    assertThat(rates.margin(TENTH, Measure.PASS, ALL).share()).isCloseTo(0.1 / 3, within(1e-12));
  }

  @Test
  void a_baseline_that_nobody_has_seen_may_reach_all_and_no_margin_is_as_wide_as_all() {
    String assumed = " of a baseline assumed to reach all, as none was seen";

    assertThat(BaselineRates.UNKNOWN.margin(TENTH, Measure.PASS, ALL))
        .isEqualTo(new BaselineRates.Margin(0.1, "10.0 %" + assumed));
    assertThat(BaselineRates.UNKNOWN.margin(new Bound.PartOfBaseline(3), Measure.PASS, ALL))
        .isEqualTo(new BaselineRates.Margin(0.999, "300.0 %" + assumed));
    BaselineRates none =
        new BaselineRates(List.of(score("a", "odd", Counts.NONE.plus(State.PASSED), 1f)), "x");
    assertThat(none.margin(TENTH, Measure.PASS, new Scope.Category("even")).basis())
        .as("seen, but not in this scope")
        .endsWith(assumed);
  }

  @Test
  void a_list_that_changes_later_changes_nothing() {
    List<CaseScore> cases = new ArrayList<>();
    BaselineRates rates = new BaselineRates(cases, "x");
    cases.add(score("a", "odd", Counts.NONE.plus(State.FAILED), 0f));

    assertThat(rates.margin(TENTH, Measure.PASS, ALL).share()).isEqualTo(0.1);
  }

  private static CaseScore score(String id, String category, Counts trials, float graded) {
    return CaseScore.of(Docket.facts(id, category, Importance.NORMAL), trials, graded);
  }
}
