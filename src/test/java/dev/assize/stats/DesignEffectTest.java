package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DesignEffectTest {
  @Test
  void twenty_cases_of_each_source_at_a_correlation_of_a_tenth_are_worth_a_third() {
    DesignEffect effect = DesignEffect.expected(new int[] {20, 20, 20, 20, 20}, 0.1);
    assertThat(effect.factor()).isCloseTo(2.9, within(1e-12));
    assertThat(effect.effectiveCases()).is(figure("34.4827586"));
  }

  @Test
  void uneven_sizes_weigh_more_than_their_average() {
    // (81 + 1)/10 = 8.2 cases share a cluster with a case, itself included.
    assertThat(DesignEffect.expected(new int[] {9, 1}, 0.5).factor())
        .isCloseTo(1 + 7.2 * 0.5, within(1e-12));
  }

  @Test
  void single_cases_and_correlations_below_0_are_planned_as_independent() {
    assertThat(DesignEffect.expected(new int[] {1, 1, 1}, 0.9).factor()).isEqualTo(1);
    assertThat(DesignEffect.expected(new int[] {4, 4}, -0.2).factor()).isEqualTo(1);
  }

  @Test
  void seen_it_is_the_squared_ratio_of_the_errors() {
    Scores scores = Scores.parse("1 0 1 -1 0 0 1 1 0 -1 0 1", "aaabbbcccddd");
    assertThat(DesignEffect.seen(scores.values(), scores.clusters()).orElseThrow())
        .isCloseTo(0.25 * 0.25 / (0.217597070 * 0.217597070), within(1e-7));
  }

  @Test
  void repeating_every_case_doubles_what_is_seen_but_for_the_degrees_of_freedom() {
    Scores once = Scores.parse("1 0 1 -1 0 0 1 1 0 -1 0 1", "-");
    Scores twice = once.repeated(2);
    assertThat(DesignEffect.seen(once.values(), once.clusters()).orElseThrow())
        .isCloseTo(1, within(1e-14));
    assertThat(DesignEffect.seen(twice.values(), twice.clusters()).orElseThrow())
        .isCloseTo(2 * 23 / 22.0, within(1e-12));
  }

  /** By hand: sums -3, 0, 0 of 3 cases each, and 0.1 clusters of +3 and of -3 beside them. */
  @Test
  void of_differences_it_holds_the_clusters_against_as_many_broken_cases_alone() {
    double cases = 9 + 0.2 * 3;
    double mean = -3 / cases;
    double squares =
        Math.pow(-3 - 3 * mean, 2)
            + 2 * Math.pow(3 * mean, 2)
            + 0.1 * (Math.pow(3 - 3 * mean, 2) + Math.pow(-3 - 3 * mean, 2));
    DesignEffect effect =
        DesignEffect.ofDifferences(Scores.parse("-1 -1 -1 0 0 0 0 0 0", "aaabbbccc").differences());
    assertThat(effect.factor())
        .isCloseTo(squares / (3 + 0.1 * 6 - cases * mean * mean), within(1e-12));
    assertThat(effect.factor()).isCloseTo(3, within(1e-12));
    assertThat(effect.cases()).isEqualTo(9);
  }

  @Test
  void clusters_that_agree_are_worth_one_case_each_and_parts_of_cases_more_than_one() {
    assertThat(DesignEffect.ofDifferences(Scores.parse("0 0 0 0", "aabb").differences()).factor())
        .isCloseTo(2, within(1e-12));
    assertThat(DesignEffect.ofShares(Scores.parse("1 1 1 1", "aabb").differences()).factor())
        .isCloseTo(2, within(1e-12));
    assertThat(DesignEffect.ofDifferences(Scores.parse("-0.5 0.5 0 0", "-").differences()).factor())
        .isLessThan(1);
  }

  @Test
  void what_cannot_be_seen_is_not_said() {
    assertThat(DesignEffect.seen(new double[0], new int[0])).isEmpty();
    assertThat(DesignEffect.seen(new double[] {1, 2}, new int[] {3, 3})).isEmpty();
    assertThat(DesignEffect.seen(new double[] {1, 1}, new int[] {3, 4})).isEmpty();
    assertThat(DesignEffect.seen(new double[] {1, 2, 1, 2}, new int[] {0, 0, 1, 1})).isEmpty();
  }

  @Test
  void arguments_outside_their_ranges_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignEffect.expected(new int[0], 0.1))
        .withMessageStartingWith("cases must");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignEffect.expected(new int[] {0}, 0.1))
        .withMessageStartingWith("cluster size must");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DesignEffect.expected(new int[] {1}, Double.NaN))
        .withMessageStartingWith("icc must");
  }
}
