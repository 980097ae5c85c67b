package dev.assize.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Seed;
import dev.assize.regression.Look;
import dev.assize.stats.MarginGoal;
import dev.assize.stats.PairedDesign;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/**
 * A few hundred seeded runs of the whole gate. The bounds are four standard errors wide; a gate
 * that forgets a part of its arithmetic lies outside them.
 */
class SimulationTest {

  private static final Seed SEED = new Seed(Long.getLong("assize.test.seed", 20_261_121L));
  private static final int RUNS = 400;
  private static final Truth EQUAL = ErrorRates.EQUAL;
  private static final GoldenSet CASES = GoldenSet.of(300);

  @Test
  void an_unchanged_candidate_is_held_in_about_one_of_twenty_runs_and_by_a_naive_gate_in_many() {
    Tally tally = run(Experiment.of("A/A", CASES, EQUAL).margin(0.02));
    assertThat(tally.holds().share()).isBetween(0.01, 0.094);
    assertThat(tally.naiveHolds().share()).isGreaterThan(0.20);
  }

  @Test
  void a_loss_as_large_as_the_margin_is_shipped_in_about_one_of_twenty_runs() {
    Tally tally = run(Experiment.of("at the margin", CASES, EQUAL.losing(0.05)));
    assertThat(tally.ships().share()).isBetween(0.01, 0.094);
    assertThat(tally.holds().share()).isGreaterThan(0.75);
  }

  /** Without Bonferroni one of three would be shipped in about 13 %. */
  @Test
  void three_candidates_together_are_shipped_by_mistake_no_oftener_than_one() {
    Experiment three = Experiment.of("three at the margin", CASES, EQUAL.losing(0.05));
    assertThat(run(three.withCandidates(3)).shipsAny().share()).isBetween(0.005, 0.09);
  }

  @Test
  void undeclared_clusters_ship_oftener_by_mistake_than_declared_ones() {
    Truth alike = EQUAL.losing(0.05).alikeInGroupsOf(5, 0.5);
    Tally declared = run(Experiment.of("clusters", CASES.declaringClustersOf(5), alike));
    Tally undeclared = run(Experiment.of("clusters", CASES, alike));
    assertThat(declared.ships().share()).isLessThan(0.11);
    assertThat(undeclared.ships().share()).isGreaterThan(0.12);
  }

  /** Each of five at 5 % of its own would hold in about 20 % of runs. */
  @Test
  void five_blocking_categories_share_their_budget() {
    Tally tally =
        run(
            Experiment.of("categories", GoldenSet.of(500).inCategories(5), EQUAL)
                .asking(ErrorRates.categories()));
    assertThat(tally.holds().share()).isLessThan(0.10);
    assertThat(tally.holdsByRule().share()).isLessThan(0.06);
  }

  @Test
  void a_category_that_lost_as_much_as_its_margin_is_not_shipped_for_the_others_sake() {
    Tally tally =
        run(
            Experiment.of(
                    "lost category",
                    GoldenSet.of(500).inCategories(5),
                    EQUAL.losingIn(0, ErrorRates.CATEGORY_MARGIN))
                .asking(ErrorRates.categories()));
    assertThat(tally.ships().share()).isLessThan(0.094);
    assertThat(tally.holdsByRule().share()).isGreaterThan(0.5);
  }

  @Test
  void looking_again_and_again_at_the_level_of_one_look_is_wrong_far_oftener() {
    Experiment once = Experiment.of("peeking", CASES, EQUAL).margin(0.03);
    assertThat(run(once.conducted(new Peeking(30))).holds().share()).isGreaterThan(0.10);
    Experiment lost = Experiment.of("peeking", CASES, EQUAL.losing(0.05));
    assertThat(run(lost.conducted(new Peeking(30))).ships().share()).isGreaterThan(0.08);
  }

  /** The less the first look may spend, the oftener the second is needed. */
  @Test
  void a_first_look_that_may_spend_more_decides_more_by_itself() {
    Experiment twice = Experiment.of("looks", CASES, EQUAL).margin(0.03).withTrials(3);
    LongAdder mean = new LongAdder();
    LongAdder generous = new LongAdder();
    run(twice.conducted(new LookingTwice(new Look(0.1, 0.1), new Look(0.9, 0.9), mean)));
    run(twice.conducted(new LookingTwice(new Look(0.8, 0.8), new Look(0.2, 0.2), generous)));
    assertThat(mean.intValue()).isGreaterThan(generous.intValue() + RUNS / 20);
  }

  /** Exactly: 1 - (1 - 0.97 x 0.03)^20 = 44.6 %, and 5.0 % and 0.5 % by majority. */
  @Test
  void one_trial_of_critical_cases_holds_falsely_and_a_majority_of_more_hardly_ever() {
    Experiment critical = Experiment.of("critical", GoldenSet.of(60).withCritical(20), EQUAL);
    assertThat(run(critical).holdsByCritical().share()).isBetween(0.35, 0.55);
    assertThat(run(critical.withTrials(3)).holdsByCritical().share()).isBetween(0.005, 0.094);
    assertThat(run(critical.withTrials(5)).holdsByCritical().share()).isLessThan(0.03);
  }

  @Test
  void more_trials_of_the_same_cases_decide_more() {
    Experiment once = Experiment.of("trials", GoldenSet.of(200), EQUAL).margin(0.03);
    assertThat(run(once.withTrials(3)).ships().share())
        .isGreaterThan(run(once).ships().share() + 0.2);
  }

  /**
   * What {@code assize plan} takes for granted where all that differs is luck: four of five pass at
   * least. Means of trials take finer steps than the tables it reckons with, so that more do.
   */
  @Test
  void three_trials_keep_the_margin_that_a_third_of_the_variance_promises() {
    double margin =
        MarginGoal.smallestMargin(new PairedDesign(300, EQUAL.flips() / 3), 0.90, 0.80)
            .orElseThrow();
    Experiment planned = Experiment.of("planned", CASES, EQUAL).margin(margin);
    assertThat(run(planned.withTrials(3)).ships().share()).isBetween(0.76, 0.94);
    assertThat(run(planned).ships().share()).isLessThan(0.6);
  }

  @Test
  void the_same_seed_gives_the_same_tally_and_another_one_does_not() {
    Experiment experiment = Experiment.of("again", GoldenSet.of(50), EQUAL.losing(0.02));
    Rate first = experiment.decided(RUNS, SEED).inconclusive();
    assertThat(experiment.decided(RUNS, SEED).inconclusive()).isEqualTo(first);
    assertThat(experiment.decided(RUNS, SEED.derive("other")).inconclusive()).isNotEqualTo(first);
  }

  /**
   * Of 500 replies of which people pass half the judge passes 52.5 %, which alone ships more than
   * the 5 % it may; the rate in human points takes nearly all of those away.
   */
  @Test
  void a_judge_that_errs_to_one_side_ships_no_floor_by_that() {
    JudgedFloor.Missed half = new JudgedFloor(500, 0.5, 300).missed(RUNS, SEED);
    assertThat(half.rawShips().share()).isGreaterThan(0.15);
    assertThat(half.ships().share()).isLessThan(0.094);
    assertThat(half.held().share()).isBetween(0.83, 0.97);
    JudgedFloor.Missed most = new JudgedFloor(500, 0.95, 300).missed(RUNS, SEED);
    assertThat(most.rawHolds().share()).isGreaterThan(0.9);
    assertThat(most.holds().share()).isLessThan(0.07);
  }

  @Test
  void a_rate_fails_only_where_chance_does_not_explain_it() {
    assertThat(new Rate(1_040, 20_000).exceeds(0.05)).isFalse();
    assertThat(new Rate(1_090, 20_000).exceeds(0.05)).isTrue();
    assertThat(new Rate(1_040, 20_000).text()).isEqualTo("5.20 % (4.80 to 5.62)");
  }

  private static Tally run(Experiment experiment) {
    return experiment.decided(RUNS, SEED);
  }
}
