package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SplitMedianTest {

  private static final int[] FOUR = {0, 1, 2, 3};

  /**
   * One split of 1, 2, 3, 6: mean 3, squares 4 + 1 + 0 + 9 = 14, error² = 14 · 4/3 / 16 = 7/6. The
   * jackknife of a mean is the same: without each it is 11/3, 10/3, 3, 2.
   */
  @Test
  void one_split_has_the_error_of_a_mean() {
    SplitMedian one =
        SplitMedian.of(
                new double[][] {{1, 2, 3, 6}}, new double[][] {{11 / 3.0, 10 / 3.0, 3, 2}}, FOUR, 0)
            .orElseThrow();
    assertThat(one.estimate()).isEqualTo(3);
    assertThat(one.error()).isCloseTo(Math.sqrt(7 / 6.0), within(1e-12));
    // t of 3 degrees at 95 % is 3.182446.
    assertThat(one.interval(0.95).orElseThrow().hi())
        .isCloseTo(3 + 3.182446 * Math.sqrt(7 / 6.0), within(1e-5));
  }

  /** Means 0, 0 and 3: the median is 0, the average 1, and the interval lies around both. */
  @Test
  void where_splits_are_skewed_the_interval_holds_median_and_average() {
    SplitMedian skewed =
        SplitMedian.of(
                new double[][] {{1, -1, 1, -1}, {1, -1, 1, -1}, {3, 3, 3, 3}},
                new double[3][4],
                FOUR,
                0)
            .orElseThrow();
    assertThat(skewed.estimate()).isZero();
    assertThat(skewed.average()).isEqualTo(1);
    // Variances 1/3, 1/3 and 9: their median is that of a single split.
    assertThat(skewed.error()).isCloseTo(Math.sqrt(1 / 3.0), within(1e-12));
    double reach = 3.182446 * Math.sqrt(1 / 3.0);
    assertThat(skewed.interval(0.95).orElseThrow().lo()).isCloseTo(-reach, within(1e-5));
    assertThat(skewed.interval(0.95).orElseThrow().hi()).isCloseTo(1 + reach, within(1e-5));
    assertThat(skewed.differs()).isEqualTo(PValue.ONE);
  }

  @Test
  void what_is_learned_from_few_cases_widens_the_interval() {
    double[][] steady = {{0.1, 0.2, 0.3, 0.2}};
    SplitMedian calm = SplitMedian.of(steady, new double[][] {{0.2, 0.2, 0.2, 0.2}}, FOUR, 0).get();
    SplitMedian swaying =
        SplitMedian.of(steady, new double[][] {{0.2, 0.2, 0.2, -0.6}}, FOUR, 0).get();
    // Population variance of the four 0.12, times 3.
    assertThat(swaying.error()).isCloseTo(0.6, within(1e-12));
    assertThat(calm.error()).isCloseTo(Math.sqrt(0.02 * 4 / 3) / 4, within(1e-12));
  }

  @Test
  void where_all_agree_there_is_no_interval_but_by_a_least_error() {
    double[][] alike = {{0.2, 0.2, 0.2, 0.2}};
    double[][] same = {{0.2, 0.2, 0.2, 0.2}};
    SplitMedian none = SplitMedian.of(alike, same, FOUR, 0).orElseThrow();
    assertThat(none.interval(0.95)).isEmpty();
    assertThat(none.differs()).isEqualTo(PValue.ONE);
    SplitMedian scaled = SplitMedian.of(alike, same, FOUR, 0.1).orElseThrow();
    assertThat(scaled.error()).isCloseTo(0.1, within(1e-15));
    assertThat(scaled.interval(0.95)).isPresent();
  }

  @Test
  void the_p_value_says_what_the_interval_says() {
    for (int shift = -20; shift <= 20; shift++) {
      double[][] values = {{shift / 10.0 + 1, shift / 10.0 - 1, shift / 10.0 + 0.5, shift / 10.0}};
      SplitMedian median = SplitMedian.of(values, new double[1][4], FOUR, 0).orElseThrow();
      boolean apart = !median.interval(0.95).orElseThrow().contains(0);
      assertThat(median.differs().isAtMost(0.05)).as("shift %d", shift).isEqualTo(apart);
      double value = (shift + 7) / 13.0;
      boolean beside = !median.interval(0.95).orElseThrow().contains(value);
      assertThat(median.differsFrom(value).isAtMost(0.05)).as("shift %d", shift).isEqualTo(beside);
    }
  }

  @Test
  void one_cluster_has_no_answer_and_bad_arguments_are_named() {
    assertThat(SplitMedian.of(new double[][] {{1, 2}}, new double[1][2], new int[] {7, 7}, 0))
        .isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SplitMedian.of(new double[0][], new double[0][], FOUR, 0))
        .withMessageContaining("splits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SplitMedian.of(new double[][] {{1}}, new double[1][2], FOUR, 0))
        .withMessageContaining("cases of a split");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SplitMedian.of(new double[1][4], new double[1][1], FOUR, 0))
        .withMessageContaining("groups");
  }
}
