package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Place;
import dev.assize.stats.Interval;
import dev.assize.stats.JudgeAccuracy;
import dev.assize.stats.PredictionPowered;
import dev.assize.stats.Proportion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule on what a judge said, beside people's labels of pairs drawn by lot. */
class LabelledRulesTest {

  /** J is 0.70, at least 0.5589. */
  private static final Calibration.Measured MEASURED =
      new Calibration.Measured(
          "tone by anna",
          new JudgeAccuracy(new Proportion(45, 50), new Proportion(40, 50)),
          60,
          40);

  /** One point is lost in 500 cases, and the interval reaches to -2.1. */
  private static final Comparison SMALL_LOSS = Docket.table(440, 5, 10, 45);

  private static final Comparison LARGE_LOSS = Docket.table(340, 5, 110, 45);

  @Test
  void labels_that_bear_the_judge_out_stand_beside_a_rule_that_stays_kept() {
    Decision decision = decide(SMALL_LOSS, new Bound.Margin(0.1), -0.01, -0.04, 0.02);

    assertThat(decision.answer()).isEqualTo(Answer.SHIP);
    assertThat(decision.rules().getFirst().sentence())
        .contains("-1.0 points (90 % interval -2.4 to +0.3) on 500 paired cases, ")
        .contains("; kept. In human points -1.4 (90 % interval -4.4 to +0.5). Judged ")
        .endsWith(
            "Judged tone by anna: J is 0.70, at least 0.56 by 100 labels. By people's labels of 60"
                + " random pairs -1.0 points (90 % interval -4.0 to +2.0), judged +1.0.");
  }

  @Test
  void labels_that_resolve_the_margin_and_reach_beyond_it_open_a_kept_rule() {
    Decision decision = decide(SMALL_LOSS, new Bound.Margin(0.1), -0.05, -0.11, 0.01);

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.sentence()).startsWith("The rule \"tone\" is not answered.");
    assertThat(decision.rules().getFirst().answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.rules().getFirst().sentence())
        .endsWith(
            "By people's labels of 60 random pairs -5.0 points (90 % interval -11.0 to +1.0),"
                + " judged +1.0, which does not bear the judge out: open.");
    assertThat(decision.toSettle())
        .containsExactly("Label more replies of both sides, drawn by lot.");
  }

  @Test
  void labels_too_few_for_the_margin_open_a_rule_by_their_figure_alone() {
    assertThat(decide(SMALL_LOSS, new Bound.Margin(0.1), -0.099, -0.3, 0.1).answer())
        .isEqualTo(Answer.SHIP);
    assertThat(decide(SMALL_LOSS, new Bound.Margin(0.1), -0.1, -0.3, 0.1).answer())
        .isEqualTo(Answer.INCONCLUSIVE);
  }

  /** 0.12 of the baseline's 0.9 are 10.8 points. */
  @Test
  void a_margin_that_is_part_of_the_baseline_is_held_against_labels_in_full() {
    Bound part = new Bound.PartOfBaseline(0.12);

    assertThat(decide(SMALL_LOSS, part, -0.06, -0.107, 0).answer()).isEqualTo(Answer.SHIP);
    assertThat(decide(SMALL_LOSS, part, -0.06, -0.109, 0).answer()).isEqualTo(Answer.INCONCLUSIVE);
  }

  @Test
  void labels_neither_mend_a_broken_rule_nor_break_an_open_one() {
    RuleFinding broken =
        decide(LARGE_LOSS, new Bound.Margin(0.1), 0.02, 0.01, 0.03).rules().getFirst();
    assertThat(broken.answer()).isEqualTo(Answer.HOLD);
    assertThat(broken.sentence()).endsWith("(90 % interval +1.0 to +3.0), judged +1.0.");

    Decision open = decide(SMALL_LOSS, new Bound.Margin(0.02), -0.5, -0.51, -0.49);
    assertThat(open.rules().getFirst().answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(open.rules().getFirst().sentence()).endsWith(" -49.0), judged +1.0.");
    assertThat(open.toSettle()).containsExactly(RuleVote.MORE_CASES);
  }

  /** The whole set never asks anything of it: its margin is 50 points. */
  private static Decision decide(
      Comparison comparison, Bound bound, double estimate, double lo, double hi) {
    GateRule rule =
        new GateRule(
            "tone",
            Measure.PASS,
            new Scope.All(),
            bound,
            Tier.BLOCK,
            1,
            GateRule.Missing.INCONCLUSIVE,
            Place.of("assize.yaml"));
    ByLabels labels =
        new ByLabels(60, 0.01, new PredictionPowered(estimate, new Interval(lo, hi, 0.90), 1));
    return new Gate(new Rules(0.5, 0.90, 1, List.of(rule)))
        .decide(comparison.calibratedBy(Map.of("tone", MEASURED.correcting(List.of(labels)))));
  }
}
