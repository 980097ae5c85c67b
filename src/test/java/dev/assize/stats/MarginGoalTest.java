package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginGoalTest {
  private final PairedDesign design = new PairedDesign(500, 0.10);
  private final MarginGoal goal = new MarginGoal(0.03, 0.90, 0.80);

  @ParameterizedTest
  @CsvSource({"0.02, 1546", "0.03, 687", "0.05, 248"})
  void the_approximate_number_of_cases_is_the_published_one(double margin, int cases) {
    assertThat(new MarginGoal(margin, 0.90, 0.80).approximateCases(0.10, 1)).hasValue(cases);
  }

  @ParameterizedTest
  @CsvSource({"0.02, 0.10", "0.03, 0.10", "0.05, 0.10", "0.05, 0.30", "0.10, 0.20", "0.03, 0.01"})
  void the_exact_number_of_cases_is_just_enough(double margin, double share) {
    MarginGoal wanted = new MarginGoal(margin, 0.90, 0.80);
    int cases = wanted.cases(share, 1).orElseThrow();
    assertThat(wanted.chance(new PairedDesign(cases, share), 0)).isGreaterThanOrEqualTo(0.80);
    assertThat(wanted.chance(new PairedDesign(cases - 1, share), 0)).isLessThan(0.80);
  }

  @ParameterizedTest
  @CsvSource({"0.02, 0.10", "0.03, 0.10", "0.05, 0.30"})
  void both_numbers_agree_within_a_tenth_when_cases_are_many(double margin, double share) {
    MarginGoal wanted = new MarginGoal(margin, 0.90, 0.80);
    double approximate = wanted.approximateCases(share, 1).orElseThrow();
    assertThat((double) wanted.cases(share, 1).orElseThrow())
        .isCloseTo(approximate, within(0.1 * approximate));
  }

  @Test
  void clusters_ask_for_as_many_times_more_cases_as_their_design_effect() {
    assertThat(goal.approximateCases(0.10, 2.5)).hasValue(1718);
    assertThat(goal.cases(0.10, 2).orElseThrow()).isEqualTo(2 * goal.cases(0.10, 1).orElseThrow());
    assertThat(goal.approximateCases(0.10, 0.5)).isEqualTo(goal.approximateCases(0.10, 1));
  }

  @Test
  void a_margin_that_a_million_cases_cannot_show_has_no_number() {
    MarginGoal tiny = new MarginGoal(1e-5, 0.90, 0.80);
    assertThat(tiny.approximateCases(0.10, 1)).isEmpty();
    assertThat(goal.approximateCases(0.10, 1e9)).isEmpty();
  }

  @Test
  void at_a_true_loss_of_the_margin_the_claim_is_wrong_in_about_5_percent() {
    for (double margin : new double[] {0.02, 0.03, 0.05}) {
      double wrong = new MarginGoal(margin, 0.90, 0.80).chance(design, -margin);
      assertThat(wrong).isBetween(0.035, 0.055);
    }
  }

  @Test
  void the_chance_is_that_of_the_interval_itself() {
    PairedDesign small = new PairedDesign(60, 0.2);
    MarginGoal wide = new MarginGoal(0.1, 0.90, 0.80);
    double byInterval =
        small.probability(0.02, table -> Tango.interval(table, 0.90).orElseThrow().isAbove(-0.1));
    assertThat(wide.chance(small, 0.02)).isCloseTo(byInterval, within(1e-12));
  }

  @Test
  void the_outlook_is_that_of_the_intervals_of_all_tables() {
    PairedDesign small = new PairedDesign(60, 0.2);
    MarginGoal wide = new MarginGoal(0.1, 0.90, 0.80);
    Outlook outlook = wide.outlook(small, -0.08);
    double worse =
        small.probability(
            -0.08,
            table -> {
              Interval interval = Tango.interval(table, 0.90).orElseThrow();
              return interval.isBelow(0) && !interval.isAbove(-0.1);
            });
    assertThat(outlook.worse()).isCloseTo(worse, within(1e-12));
    assertThat(outlook.notWorse() + outlook.worse() + outlook.undecided())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void an_equal_candidate_is_rarely_called_worse_and_a_much_worse_one_nearly_always() {
    assertThat(goal.outlook(design, 0).worse()).isLessThan(0.055);
    assertThat(goal.outlook(design, -0.09).worse()).isGreaterThan(0.99);
    assertThat(goal.outlook(design, 0.05).notWorse()).isGreaterThan(0.99);
  }

  @ParameterizedTest
  @CsvSource({"500, 0.05, 2.49", "500, 0.10, 3.52", "500, 0.20, 4.97", "500, 0.30, 6.09"})
  void the_smallest_margin_is_near_the_published_approximation(
      int cases, double share, double points) {
    PairedDesign planned = new PairedDesign(cases, share);
    double margin = MarginGoal.smallestMargin(planned, 0.90, 0.80).orElseThrow();
    assertThat(100 * margin).isCloseTo(points, within(0.06 * points));
    assertThat(new MarginGoal(margin, 0.90, 0.80).chance(planned, 0)).isGreaterThanOrEqualTo(0.8);
    assertThat(new MarginGoal(margin - 2e-6, 0.90, 0.80).chance(planned, 0)).isLessThan(0.8);
  }

  @Test
  void a_single_case_cannot_show_even_the_widest_margin_at_a_high_level() {
    assertThat(MarginGoal.smallestMargin(new PairedDesign(1, 1), 0.90, 0.80)).isEmpty();
  }

  @Test
  void clusters_make_a_design_worth_fewer_cases() {
    assertThat(design.clustered(2)).isEqualTo(new PairedDesign(250, 0.10));
    assertThat(design.clustered(3)).isEqualTo(new PairedDesign(166, 0.10));
    assertThat(design.clustered(0.4)).isEqualTo(design);
    assertThat(design.clustered(1e9)).isEqualTo(new PairedDesign(1, 0.10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> design.clustered(Double.NaN))
        .withMessageStartingWith("design effect");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.9, 0.8, margin",
    "1, 0.9, 0.8, margin",
    "0.1, 1, 0.8, level",
    "0.1, 0.9, NaN, power"
  })
  void arguments_outside_their_range_are_refused_by_name(
      double margin, double level, double power, String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarginGoal(margin, level, power))
        .withMessageStartingWith(name);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, discordant share", "1.1, 1, discordant share", "0.1, 0, design effect"})
  void cases_are_asked_for_within_the_ranges_of_share_and_design_effect(
      double share, double designEffect, String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> goal.approximateCases(share, designEffect))
        .withMessageStartingWith(name);
  }

  @Test
  void a_million_cases_are_still_a_number_and_more_are_none() {
    // One case for a margin of nearly everything, a million for its design effect.
    MarginGoal easy = new MarginGoal(0.99, 0.90, 0.80);
    assertThat(easy.approximateCases(0.10, 1)).hasValue(1);
    assertThat(easy.approximateCases(0.9, 1_000_000 / 5.7)).isPresent();
    assertThat(easy.approximateCases(0.9, 1_000_000)).isEmpty();
  }

  /** Phi(0.05 / √(0.1 / 500) - 1.6449) = Phi(1.8907) = 0.9707; exactly it is 0.9651. */
  @Test
  void the_normal_approximation_of_the_chance_comes_near_it() {
    MarginGoal goal = new MarginGoal(0.05, 0.90, 0.80);
    PairedDesign design = new PairedDesign(500, 0.10);
    assertThat(goal.approximateChance(design)).isCloseTo(0.97067, within(1e-5));
    assertThat(goal.approximateChance(design)).isCloseTo(goal.chance(design, 0), within(0.01));
  }
}
