package dev.assize.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Seed;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A few dozen seeded runs of the decisions about cost; the bounds are wide enough for luck, and
 * narrow enough for a decision that forgets a part of its arithmetic.
 */
class EconomicsSimulationTest {

  private static final Seed SEED = new Seed(Long.getLong("assize.test.seed", 20_261_123L));
  private static final int RUNS = 60;

  @Test
  void what_a_route_gains_lies_within_its_interval() {
    double[][] specialists = {{0.92, 0.93, 0.94}, {0.40, 0.75, 0.80}, {0.85, 0.60, 0.88}};
    Map<String, RoutingCoverage.Seen> seen =
        new RoutingCoverage(new Market("quick", specialists, 1, 1), 200).seen(RUNS, SEED);
    assertThat(seen).hasSize(5);
    seen.forEach((route, each) -> assertThat(each.held().share()).as(route).isGreaterThan(0.83));
    assertThat(seen.get("by category").truth()).isPositive();
    assertThat(seen.get("by lot").truth()).isNegative();
  }

  /** Of five subjects of one quality the one that looks best on its own cases would gain points. */
  @Test
  void a_route_that_was_fitted_to_luck_gains_nothing() {
    double[][] alike = {{0.7, 0.7, 0.7, 0.7}, {0.7, 0.7, 0.7, 0.7}};
    Map<String, RoutingCoverage.Seen> seen =
        new RoutingCoverage(new Market("luck", alike, 1, 1), 120).seen(RUNS, SEED);
    assertThat(seen.get("by category").estimate()).isLessThan(0.002);
    assertThat(seen.get("by category").truth()).isNegative();
  }

  @Test
  void a_tier_that_is_worse_by_the_margin_is_hardly_ever_chosen_and_by_measured_rates_often() {
    double[] atMargin = {0.70, 0.80, 0.80};
    TierRates rates =
        new TierRates(
            new Market("quick", new double[][] {atMargin, atMargin, atMargin}, 1, 1), 600, 0.10);
    TierRates.Seen seen = rates.seen(RUNS, SEED);
    assertThat(seen.wrong().share()).isLessThan(0.17);
    assertThat(seen.naive().share()).isGreaterThan(0.4);
    assertThat(seen.right().share()).isGreaterThan(0.5);
  }

  @Test
  void cuts_that_add_up_to_the_margin_are_hardly_ever_called_within_it() {
    double[] five = {0.015, 0.015, 0.015, 0.015};
    CutRates.Seen seen = new CutRates("quick", 1_000, 1, 0.05, five).seen(RUNS, SEED);
    assertThat(seen.together().share()).isLessThan(0.17);
    assertThat(seen.added().share()).isGreaterThan(0.4);
  }
}
