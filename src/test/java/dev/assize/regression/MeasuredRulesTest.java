package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Place;
import dev.assize.cases.Expectation.Importance;
import dev.assize.regression.RuleFinding.Reading;
import dev.assize.score.Amount;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.State;
import dev.assize.stats.JudgeAccuracy;
import dev.assize.stats.PValue;
import dev.assize.stats.Proportion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules on what a judge or a clock measured, where that can be told and where it cannot. */
class MeasuredRulesTest {

  private static final Observed LATENCY = new Observed.Took(Amount.LATENCY);

  /** J is 0.70, its lower limit 0.558...: 10 points may show as 5.58. */
  private static final Calibration MEASURED =
      new Calibration.Measured(
          "tone by anna",
          new JudgeAccuracy(new Proportion(45, 50), new Proportion(40, 50)),
          60,
          40);

  @Test
  void a_rule_on_what_nobody_looked_at_is_open_and_says_so() {
    GateRule slow = rule("slow", LATENCY, new Bound.PartOfBaseline(0.2));
    RuleFinding finding = new RuleBook(rules(slow)).of(Docket.table(60, 0, 0, 0)).getFirst();

    assertThat(finding.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(finding.reading()).isEqualTo(new Reading.Missing(0, "nobody looked at the latency"));
    assertThat(new Sitting("another day").contrast(List.of(), Imputation.NONE, 0.9))
        .isEqualTo(new Contrasted.Nothing(0, "another day"))
        .satisfies(nothing -> assertThat(nothing.interval()).isEmpty());
  }

  @Test
  void what_is_no_score_has_no_floor() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> RuleBook.measured(rule("slow", LATENCY, new Bound.Floor(0.5))))
        .withMessage("a latency has no floor");
  }

  @Test
  void the_steps_of_a_judged_margin_show_what_the_judge_can_see_of_it() {
    GateRule tenth = rule("tenth", Measure.PASS, new Bound.Margin(0.1));
    GateRule part = rule("part", Measure.PASS, new Bound.PartOfBaseline(0.1));
    Comparison judged =
        Docket.table(410, 12, 28, 50).calibratedBy(Map.of("tenth", MEASURED, "part", MEASURED));
    String low = Steps.number(((Calibration.Measured) MEASURED).low());

    assertThat(Derivation.of(rules(tenth, part), Acceptances.NONE, judged, "tenth"))
        .contains(
            "margin     0.0558 = 0.1 times "
                + low
                + ", the lower limit of J, down to hundredths of a point");
    assertThat(Derivation.of(rules(tenth, part), Acceptances.NONE, judged, "part"))
        .contains(
            "margin     0.0489 = 0.1 of the baseline's 0.876 times "
                + low
                + ", the lower limit of J, down to hundredths of a point");
  }

  /**
   * Where nothing is known of a case it may have been anything; where a trial is, only the rest.
   */
  @Test
  void open_scores_are_filled_in_whole_and_open_trials_one_by_one() {
    CaseFacts open = Docket.facts("o", "odd", Importance.NORMAL);
    Docket before = Docket.of("old").cases("a", 3, State.PASSED).add(open, new Counts(1, 0, 0, 0));
    Docket after = Docket.of("new").cases("a", 3, State.PASSED).add(open, new Counts(1, 0, 3, 0));
    Comparison comparison = Docket.compare(before, after);
    Scope odd = new Scope.Category("odd");

    PairedValues worst = Imputation.WORST.pairs(comparison, Measure.PASS, odd);
    assertThat(worst.n()).isEqualTo(1);
    assertThat(worst.candidate()).isEqualTo(0.25);
    assertThat(worst.table()).as("four trials on one side").isEmpty();
    assertThat(Imputation.BEST.pairs(comparison, Measure.PASS, odd).candidate()).isEqualTo(1);
    PairedValues scores = Imputation.WORST.pairs(comparison, Measure.SCORE, odd);
    assertThat(scores.baseline()).isEqualTo(1);
    assertThat(scores.candidate()).isZero();
    assertThat(scores.table()).as("a score is never counted").isEmpty();
    assertThat(Imputation.BEST.pairs(comparison, Measure.SCORE, odd).candidate()).isEqualTo(1);
  }

  @Test
  void as_many_fixed_as_broken_are_no_sign_of_worse_by_whatever_method() {
    assertThat(Docket.table(30, 2, 2, 4).values().worse()).isEqualTo(PValue.ONE);
    assertThat(Docket.table(30, 3, 2, 4).values().worse()).isEqualTo(PValue.ONE);
    assertThat(Docket.table(30, 0, 0, 4).values().differs()).isEqualTo(PValue.ONE);
    assertThat(Docket.table(30, 2, 3, 4).values().worse().value()).isCloseTo(0.5, within(1e-12));
    assertThat(Docket.table(0, 0, 0, 0).values().difference()).isZero();
  }

  @Test
  void a_note_stands_beside_the_ratio_that_it_is_about() {
    List<CaseFacts> facts =
        List.of(
            Docket.facts("a", "odd", Importance.NORMAL),
            Docket.facts("b", "odd", Importance.NORMAL));
    Contrasted found =
        new LogRatios(facts, new double[] {1, 2}, new double[] {1, 3}).contrast(0.9, "cold cache");

    assertThat(((Contrasted.Contrast) found).note()).isEqualTo("cold cache");
    assertThat(found.n()).isEqualTo(2);
    assertThat(found.interval()).isEqualTo(Optional.empty());
  }

  private static Rules rules(GateRule... more) {
    return new Rules(0.05, 0.90, 1, List.of(more));
  }

  private static GateRule rule(String name, Measure measure, Bound bound) {
    return new GateRule(
        name,
        measure,
        new Scope.All(),
        bound,
        Tier.BLOCK,
        1,
        GateRule.Missing.INCONCLUSIVE,
        Place.of("assize.yaml"));
  }
}
