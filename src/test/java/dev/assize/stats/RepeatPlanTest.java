package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatPlanTest {
  @Test
  void a_tenth_discordant_of_500_cases_detects_the_published_3_96_points() {
    RepeatPlan once = new RepeatPlan(500, 0.06, 0.04);
    assertThat(100 * once.detectable(1, 0.95, 0.8)).is(figure("3.96"));
  }

  @Test
  void repeats_shrink_the_part_within_cases_only() {
    RepeatPlan plan = new RepeatPlan(100, 0.03, 0.07);
    assertThat(plan.standardError(1)).isCloseTo(Math.sqrt(0.1 / 100), within(1e-15));
    assertThat(plan.standardError(7)).isCloseTo(Math.sqrt(0.04 / 100), within(1e-15));
    assertThat(plan.standardError(Integer.MAX_VALUE))
        .isCloseTo(Math.sqrt(0.03 / 100), within(1e-9));
    assertThat(plan.worthInCases(7)).isCloseTo(250, within(1e-9));
  }

  @Test
  void repeats_of_a_case_are_worth_as_many_cases_only_when_all_noise_is_within() {
    assertThat(new RepeatPlan(100, 0, 0.2).worthInCases(3)).isCloseTo(300, within(1e-9));
    assertThat(new RepeatPlan(100, 0.2, 0).worthInCases(3)).isEqualTo(100);
    assertThat(new RepeatPlan(100, 0, 0).worthInCases(3)).isEqualTo(100);
  }

  @Test
  void the_error_foretold_from_three_repeats_is_the_one_that_is_found() {
    SplittableRandom random = new SplittableRandom(12);
    double[][][] repeats = new double[5_000][3][1];
    double[] means = new double[repeats.length];
    for (int i = 0; i < repeats.length; i++) {
      double own = random.nextGaussian();
      for (int k = 0; k < 3; k++) {
        repeats[i][k][0] = own + random.nextGaussian();
        means[i] += repeats[i][k][0] / 3;
      }
    }
    RepeatPlan plan = NoiseTable.of(repeats).parts().plan(repeats.length, 1);
    double found = ClusteredMean.of(Differences.ofIndependent(means)).orElseThrow().cr1();
    assertThat(plan.standardError(3)).isCloseTo(found, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1, cases", "5, -1, 1, between", "5, 1, NaN, within"})
  void arguments_outside_their_ranges_are_refused(
      int cases, double between, double within, String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RepeatPlan(cases, between, within))
        .withMessageStartingWith(name + " must");
  }

  @Test
  void no_repeat_is_no_plan() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RepeatPlan(5, 1, 1).standardError(0))
        .withMessageStartingWith("k must");
  }
}
