package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Place;
import dev.assize.cases.Expectation.Importance;
import dev.assize.regression.RuleFinding.Family;
import dev.assize.regression.RuleFinding.Reading.Reached;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.State;
import dev.assize.stats.Interval;
import dev.assize.stats.JudgeAccuracy;
import dev.assize.stats.PValue;
import dev.assize.stats.Proportion;
import dev.assize.stats.RoganGladen;
import dev.assize.stats.Wilson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A floor on cases that a judge decides, held against what people would say. */
class HumanFloorTest {

  /** J is 0.6. */
  private static final JudgeAccuracy FAIR =
      new JudgeAccuracy(new Proportion(180, 200), new Proportion(140, 200));

  private static final JudgeAccuracy GUESSING =
      new JudgeAccuracy(new Proportion(100, 200), new Proportion(100, 200));
  private static final Family ALONE = new Family(1, 0.03);

  @Test
  void cases_that_stand_alone_count_one_by_one() {
    HumanFloor human = HumanFloor.of(reached(400, 1_000, 0.95), FAIR, ALONE).orElseThrow();

    assertThat(human.cases()).isEqualTo(1_000);
    assertThat(human.interval()).isEqualTo(corrected(400, 1_000, 0.95));
    assertThat(human.interval().lo()).isCloseTo(0.0497, within(5e-5));
    assertThat(human.toBreak()).isEqualTo(corrected(400, 1_000, 0.94));
  }

  /** Three rules share 3 %: each may break a floor by mistake in 1 %. */
  @Test
  void rules_that_share_an_error_each_break_a_floor_at_their_part_of_it() {
    Reached reached = reached(400, 1_000, 0.95);

    assertThat(HumanFloor.of(reached, FAIR, new Family(3, 0.03)).orElseThrow().toBreak())
        .isEqualTo(corrected(400, 1_000, 0.98));
    assertThat(HumanFloor.of(reached, FAIR, new Family(0, 0.03)).orElseThrow().toBreak())
        .isEqualTo(corrected(400, 1_000, 0.94));
  }

  /** The interval of 300 such cases, from 1,000 that stand or fall together. */
  @Test
  void cases_in_clusters_count_as_so_many_as_give_as_wide_an_interval() {
    Interval wide = Wilson.interval(120, 300, 0.95).orElseThrow();
    Reached reached = new Reached(1_000, 0.4, wide, PValue.ONE, PValue.ONE);
    HumanFloor human = HumanFloor.of(reached, FAIR, ALONE).orElseThrow();

    assertThat(human.cases()).isEqualTo(300);
    assertThat(human.interval()).isEqualTo(corrected(120, 300, 0.95));
    Reached all = new Reached(10, 0.4, new Interval(0, 1, 0.95), PValue.ONE, PValue.ONE);
    assertThat(HumanFloor.of(all, FAIR, ALONE).orElseThrow().cases()).isEqualTo(1);
    Reached two = new Reached(2, 0.5, Wilson.ofShare(0.5, 2, 0.95), PValue.ONE, PValue.ONE);
    assertThat(HumanFloor.of(two, FAIR, ALONE).orElseThrow().cases()).isEqualTo(2);
  }

  @Test
  void a_judge_that_guesses_tells_nothing_of_people() {
    assertThat(HumanFloor.of(reached(400, 1_000, 0.95), GUESSING, ALONE)).isEmpty();
  }

  @Test
  void a_floor_is_kept_below_the_interval_broken_above_the_other_and_open_between() {
    HumanFloor human =
        new HumanFloor(100, new Interval(0.60, 0.80, 0.90), new Interval(0.58, 0.83, 0.94));

    assertThat(human.answer(0.59)).isEqualTo(Answer.SHIP);
    assertThat(human.answer(0.60)).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(human.answer(0.82)).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(human.answer(0.84)).isEqualTo(Answer.HOLD);
  }

  @Test
  void it_is_told_in_words_and_step_by_step() {
    HumanFloor human =
        new HumanFloor(100, new Interval(0.631, 0.78, 0.90), new Interval(0.5, 0.8125, 0.94));

    assertThat(human.words()).isEqualTo("In human points 63.1 to 78.0 (90 % interval)");
    assertThat(human.steps(reached(3, 4, 0.90), FAIR))
        .isEqualTo(
            "(value + specificity - 1) / J = (0.75 + 0.7 - 1) / 0.6; to keep the floor 0.631 to"
                + " 0.78, to break it up to 0.8125, over 100 effective cases");
  }

  /** Of 300 replies 285 pass by the judge: 95 %, and by people more than that. */
  @Test
  void a_floor_is_kept_where_people_would_say_so_too() {
    RuleFinding kept = found(285, 0.80, FAIR);

    assertThat(kept.answer()).isEqualTo(Answer.SHIP);
    assertThat(kept.sentence())
        .contains("; kept. In human points ", "(90 % interval). Judged tone by anna: J is 0.60")
        .doesNotContain("bear the judge out");
  }

  /** The judge passes 62 % where people would pass about 53 %. */
  @Test
  void a_floor_that_the_judge_alone_keeps_is_open() {
    RuleFinding open = found(186, 0.55, FAIR);

    assertThat(open.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(open.sentence())
        .contains("; kept. In human points ", ", which does not bear the judge out: open. Judged");
    assertThat(found(30, 0.55, FAIR).answer()).as("10 % by the judge").isEqualTo(Answer.HOLD);
  }

  @Test
  void a_floor_that_the_judge_leaves_open_stays_open_without_a_word_about_people() {
    RuleFinding open = found(165, 0.55, FAIR);

    assertThat(open.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(open.sentence()).doesNotContain("bear the judge out").contains("). Judged tone");
  }

  @Test
  void of_a_judge_that_guesses_nobody_can_say_what_people_would() {
    RuleFinding found = found(285, 0.80, GUESSING);

    assertThat(found.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(found.sentence())
        .contains("In human points nobody can say, which does not bear the judge out: open.");
  }

  @Test
  void the_steps_of_a_judged_floor_end_with_people() {
    GateRule floor = floor(0.80);
    Docket before = Docket.of("old").cases("a", 300, State.PASSED);
    Docket after = Docket.of("new").cases("a", 300, State.PASSED);
    Comparison judged =
        Docket.compare(before, after).calibratedBy(Map.of(floor.name(), measured(FAIR)));

    assertThat(
            Derivation.of(
                new Rules(0.05, 0.90, 1, List.of(floor)), Acceptances.NONE, judged, "least"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("human      (value + specificity - 1) / J = (1 + 0.7 - 1) / 0.6;"));
  }

  private static RuleFinding found(int passed, double floor, JudgeAccuracy judge) {
    Docket side = Docket.of("new");
    for (int i = 0; i < 300; i++) {
      CaseFacts facts = Docket.facts("c-" + i, "general", Importance.NORMAL);
      side.add(facts, Counts.NONE.plus(i < passed ? State.PASSED : State.FAILED));
    }
    GateRule rule = floor(floor);
    return new Gate(new Rules(0.05, 0.90, 1, List.of(rule)))
        .decide(side.run(), Map.of("least", measured(judge)), Gate.withoutBaseline("none"))
        .rules()
        .getFirst();
  }

  private static Calibration measured(JudgeAccuracy judge) {
    return new Calibration.Measured("tone by anna", judge, 100, 0);
  }

  private static GateRule floor(double share) {
    return new GateRule(
        "least",
        Measure.PASS,
        new Scope.All(),
        new Bound.Floor(share),
        Tier.BLOCK,
        1,
        GateRule.Missing.INCONCLUSIVE,
        Place.of("assize.yaml"));
  }

  private static Reached reached(int passed, int n, double level) {
    return new Reached(
        n,
        (double) passed / n,
        Wilson.interval(passed, n, level).orElseThrow(),
        PValue.ONE,
        PValue.ONE);
  }

  private static Interval corrected(int passed, int n, double level) {
    return RoganGladen.byLimits(new Proportion(passed, n), FAIR, level).orElseThrow();
  }
}
