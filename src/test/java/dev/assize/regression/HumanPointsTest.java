package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.score.State;
import dev.assize.stats.CorrectedDifference;
import dev.assize.stats.Interval;
import dev.assize.stats.JudgeAccuracy;
import dev.assize.stats.PredictionPowered;
import dev.assize.stats.Proportion;
import dev.assize.stats.TippingPoint;
import dev.assize.store.Acceptance;
import dev.assize.store.Acceptance.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What a judge's verdicts are worth as a decision about what people would say. */
class HumanPointsTest {

  private static final Rules RULES = new Rules(0.05, 0.90);

  /** Sensitivity 0.9, specificity 0.8: J is 0.7, at least 0.5589. */
  private static final JudgeAccuracy ACCURACY =
      new JudgeAccuracy(new Proportion(45, 50), new Proportion(40, 50));

  private static final Calibration.Measured MEASURED =
      new Calibration.Measured("tone by anna", ACCURACY, 60, 40);
  private static final Calibration TRANSPORTED =
      new Calibration.Measured("tone by anna", ACCURACY, 0, 100);

  private static final Calibration UNKNOWN =
      new Calibration.Unknown("tone by anna decides, and nobody measured it", "Label replies.");
  private static final Decision SHIP = decision(Answer.SHIP, "Fine.", List.of("One.", "Two."));
  private static final Decision HOLD = decision(Answer.HOLD, "Bad.", List.of("One."));

  @Test
  void a_judge_that_nobody_measured_ships_nothing_and_the_remedy_is_told() {
    Decision decision = points(UNKNOWN).over(SHIP);

    assertThat(decision)
        .isEqualTo(
            new Decision(
                Answer.INCONCLUSIVE,
                "tone by anna decides, and nobody measured it. Fine.",
                List.of("One.", "Two."),
                List.of("Label replies.")));
  }

  @Test
  void a_judge_that_may_not_decide_takes_a_hold_away_unless_checks_alone_give_one() {
    Decision left = points(UNKNOWN).over(HOLD);
    assertThat(left.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(left.sentence())
        .isEqualTo("tone by anna decides, and nobody measured it. " + HOLD.sentence());
    assertThat(new HumanPoints(UNKNOWN, 0.05, Optional.empty(), true).over(HOLD)).isEqualTo(HOLD);
  }

  @Test
  void a_team_that_accepted_the_loss_ships_without_knowing_its_size_and_by_no_other_acceptance() {
    Decision accepted = accepting(SHIP, Rules.MARGIN);

    assertThat(points(UNKNOWN).over(accepted)).isEqualTo(accepted);
    assertThat(points(UNKNOWN).over(accepting(SHIP, "refunds")).answer())
        .isEqualTo(Answer.INCONCLUSIVE);
  }

  @Test
  void checks_and_verdicts_that_came_with_the_replies_decide_as_they_are() {
    assertThat(HumanPoints.NONE.over(SHIP)).isEqualTo(SHIP);
    assertThat(points(new Calibration.AsGiven("tone by anna")).over(SHIP)).isEqualTo(SHIP);
  }

  @Test
  void a_measured_judge_tells_its_margin_behind_the_gravest_reason() {
    String told =
        "The margin of 5.0 human points may show as 2.8 judged points. Judged tone by anna: J is"
            + " 0.70, at least 0.56 by 100 labels.";

    assertThat(points(MEASURED).over(SHIP).reasons()).containsExactly("One.", told, "Two.");
    assertThat(points(MEASURED).over(SHIP).answer()).isEqualTo(Answer.SHIP);
    assertThat(points(MEASURED).over(decision(Answer.HOLD, "Bad.", List.of())).reasons())
        .containsExactly(told);
    assertThat(points(MEASURED).shown()).contains(told);
    assertThat(points(UNKNOWN).shown()).isEmpty();
  }

  /** -3.2 over 0.70, -5.396458 over 0.558939, and -1.158357 over 0.791671. */
  @Test
  void the_difference_is_told_in_human_points() {
    Optional<CorrectedDifference> difference =
        MEASURED.inHumanPoints(-0.032, new Interval(-0.05396458, -0.01158357, 0.90));

    assertThat(notes(new HumanPoints(MEASURED, 0.05, difference, false), OptionalDouble.of(0.03)))
        .containsExactly(
            "Would find 3.0 judged points, which are up to 5.4 human points.",
            "In human points the difference is -4.6 (90 % interval -9.7 to -1.5).");
  }

  @Test
  void labels_that_resolve_the_margin_must_lie_above_it() {
    assertThat(corrected(-0.01, -0.04, 0.02).over(SHIP).answer()).isEqualTo(Answer.SHIP);
    Decision denied = corrected(-0.02, -0.06, 0.02).over(SHIP);
    assertThat(denied.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(denied.sentence())
        .isEqualTo(
            "People's labels do not bear the judge out: By people's labels of 60 random pairs -2.0"
                + " points (90 % interval -6.0 to +2.0), judged +1.0. Fine.");
    assertThat(denied.toSettle())
        .containsExactly("Label more replies of both sides, drawn by lot.");
    assertThat(denied.reasons()).hasSize(3);
  }

  @Test
  void labels_too_few_to_resolve_the_margin_deny_by_their_figure_alone() {
    assertThat(corrected(-0.049, -0.2, 0.1).over(SHIP).answer()).isEqualTo(Answer.SHIP);
    assertThat(corrected(-0.05, -0.2, 0.1).over(SHIP).answer()).isEqualTo(Answer.INCONCLUSIVE);
  }

  @Test
  void an_interval_that_reaches_as_far_as_the_margin_to_each_side_resolves_it() {
    HumanPoints points =
        new HumanPoints(labelled(0, -0.0625, 0.0625), 0.0625, Optional.empty(), false);

    assertThat(points.over(SHIP).answer()).isEqualTo(Answer.INCONCLUSIVE);
  }

  @Test
  void labels_deny_neither_a_hold_nor_a_loss_that_a_team_accepted() {
    HumanPoints beyond = corrected(-0.2, -0.24, -0.16);

    assertThat(beyond.over(HOLD).answer()).isEqualTo(Answer.HOLD);
    assertThat(beyond.over(accepting(SHIP, Rules.MARGIN)).answer()).isEqualTo(Answer.SHIP);
  }

  @Test
  void what_was_told_and_accepted_stays_in_the_decision() {
    Decision told = points(MEASURED).over(accepting(SHIP, "refunds"));

    assertThat(told.accepted()).hasSize(1);
    assertThat(told.sentence()).isEqualTo("Fine.");
    assertThat(points(UNKNOWN).over(accepting(SHIP, "refunds")).accepted()).hasSize(1);
  }

  @Test
  void the_detectable_difference_is_told_in_human_points_up_to_the_whole() {
    assertThat(notes(points(MEASURED), OptionalDouble.of(0.03)))
        .containsExactly("Would find 3.0 judged points, which are up to 5.4 human points.");
    assertThat(notes(points(MEASURED), OptionalDouble.of(0.9)))
        .containsExactly("Would find 90.0 judged points, which are up to 100.0 human points.");
    assertThat(notes(points(MEASURED), OptionalDouble.empty())).isEmpty();
  }

  @Test
  void a_hold_by_a_judge_of_other_replies_tells_what_would_turn_it() {
    // The upper limit -0.011583574 is the slack. 422 of 500 judged passes are (0.844 - 0.2) / 0.7
    // = 0.92; the answer turns at 0.92 + 0.011583574 / 0.7 = 0.936548, by -0.011583574 / 0.936548
    // of sensitivity or 0.011583574 / 0.063452 of specificity.
    Comparison comparison = Docket.table(410, 12, 28, 50);

    assertThat(points(TRANSPORTED).notes(comparison, RULES, OptionalDouble.empty()))
        .containsExactly(
            "Transported: no reply of the candidate is labelled, and J is that of other replies;"
                + " the answer turns if on the candidate sensitivity differed by -0.012, or"
                + " specificity by +0.183.");
  }

  @Test
  void a_gap_that_no_judge_can_have_is_told_as_such() {
    assertThat(
            points(TRANSPORTED)
                .notes(Docket.table(300, 0, 100, 100), RULES, OptionalDouble.empty())
                .getFirst())
        .endsWith("or specificity by more than it can.");
  }

  @Test
  void an_answer_that_the_interval_does_not_give_has_no_tipping_point() {
    Comparison wide = Docket.table(40, 3, 4, 3);

    assertThat(points(TRANSPORTED).tipping(wide, RULES)).isEmpty();
    assertThat(points(TRANSPORTED).notes(wide, RULES, OptionalDouble.empty()))
        .containsExactly(
            "Transported: no reply of the candidate is labelled, and J is that of other replies.");
    assertThat(points(UNKNOWN).tipping(Docket.table(410, 12, 28, 50), RULES)).isEmpty();
    assertThat(points(TRANSPORTED).tipping(nothingDecided(), RULES)).isEmpty();
  }

  @Test
  void a_ship_turns_where_its_lower_limit_would_meet_the_margin() {
    Comparison comparison = Docket.table(440, 5, 5, 50);
    Interval interval = comparison.values().interval(0.90).orElseThrow();

    TippingPoint tipping = points(MEASURED).tipping(comparison, RULES).orElseThrow();

    assertThat(tipping.slack()).isCloseTo(interval.lo() + 0.05, within(1e-12));
    assertThat(tipping.passRate())
        .as("judged 445 of 500")
        .isCloseTo((0.89 - 0.2) / 0.7 - (interval.lo() + 0.05) / 0.7, within(1e-12));
  }

  @Test
  void what_labels_say_is_told_beside_a_decision_that_they_bear_out() {
    assertThat(notes(corrected(-0.01, -0.04, 0.02), OptionalDouble.empty()))
        .containsExactly(
            "By people's labels of 60 random pairs -1.0 points (90 % interval -4.0 to +2.0), judged"
                + " +1.0.");
  }

  @Test
  void only_verdicts_that_were_taken_as_they_came_need_a_word_where_no_judge_was_measured() {
    assertThat(notes(HumanPoints.NONE, OptionalDouble.of(0.03))).isEmpty();
    assertThat(notes(points(UNKNOWN), OptionalDouble.of(0.03))).isEmpty();
    assertThat(notes(points(new Calibration.AsGiven("tone by anna")), OptionalDouble.of(0.03)))
        .containsExactly(
            "Verdicts tone by anna are taken as they came with the replies; if a judge gave them,"
                + " measure it by people's labels.");
  }

  private static List<String> notes(HumanPoints points, OptionalDouble detectable) {
    return points.notes(Docket.table(410, 12, 28, 50), RULES, detectable);
  }

  private static Comparison nothingDecided() {
    return Docket.compare(
        Docket.of("old").cases("a", 5, State.PASSED),
        Docket.of("new").cases("a", 5, State.ERRORED));
  }

  private static HumanPoints points(Calibration calibration) {
    return new HumanPoints(calibration, 0.05, Optional.empty(), false);
  }

  private static HumanPoints corrected(double estimate, double lo, double hi) {
    return points(labelled(estimate, lo, hi));
  }

  private static Calibration labelled(double estimate, double lo, double hi) {
    PredictionPowered corrected = new PredictionPowered(estimate, new Interval(lo, hi, 0.90), 1);
    return MEASURED.correcting(List.of(new ByLabels(60, 0.01, corrected)));
  }

  private static Decision decision(Answer answer, String sentence, List<String> reasons) {
    return new Decision(answer, sentence, reasons, List.of());
  }

  private static Decision accepting(Decision decision, String rule) {
    Acceptance acceptance =
        new Acceptance(
            new Matter.Rule(rule),
            Digest.of("new"),
            "new",
            "shorter on purpose",
            "Ann",
            LocalDate.of(2026, 11, 21),
            LocalDate.of(2026, 12, 24),
            Place.of("accepted.jsonl"));
    return new Decision(
        decision.answer(),
        decision.sentence(),
        decision.reasons(),
        decision.toSettle(),
        decision.rules(),
        List.of(acceptance));
  }
}
