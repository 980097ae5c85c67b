package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantileShiftTest {

  private static final long SEED = 20_261_121;

  @Test
  void three_pairs_have_the_limits_that_all_27_draws_have() {
    // Both medians are of one pair: of pair 1 in 7 of the 27 draws, of pair 2 in 13, of pair 3 in
    // 7.
    QuantileShift shift =
        QuantileShift.of(new double[] {1, 2, 3}, new double[] {0, 4, 8}, new int[] {0, 1, 2}, 0.5)
            .orElseThrow();

    assertThat(shift.baseline()).isEqualTo(2);
    assertThat(shift.candidate()).isEqualTo(4);
    assertThat(shift.shift()).isEqualTo(-2);
    Interval interval = shift.interval(0.90, SEED).orElseThrow();
    assertThat(interval.lo()).isEqualTo(-5);
    assertThat(interval.hi()).isEqualTo(1);
    // The median is that of pair 1 where it is drawn twice or thrice: 3 · 2 + 1 of 27.
    assertThat(shift.worse(SEED).value()).isCloseTo(7 / 27.0, within(0.03));
  }

  @Test
  void what_is_higher_by_one_amount_everywhere_is_known_to_the_last_digit() {
    double[] before = normal(80, SEED);
    double[] after = Arrays.stream(before).map(each -> each + 0.25).toArray();

    QuantileShift shift = QuantileShift.of(before, after, alone(80), 0.95).orElseThrow();

    Interval interval = shift.interval(0.90, SEED).orElseThrow();
    assertThat(interval.lo()).isCloseTo(-0.25, within(1e-12));
    assertThat(interval.hi()).isCloseTo(-0.25, within(1e-12));
    assertThat(shift.worse(SEED).value()).isCloseTo(1 / 2001.0, within(1e-12));
  }

  @Test
  void swapping_the_sides_mirrors_the_interval() {
    double[] one = normal(100, SEED);
    double[] other = normal(100, SEED + 1);

    Interval there = interval(one, other, alone(100));
    Interval back = interval(other, one, alone(100));

    assertThat(there.lo()).isEqualTo(-back.hi());
    assertThat(there.hi()).isEqualTo(-back.lo());
  }

  @Test
  void four_trials_of_a_case_are_not_four_cases() {
    double[] before = new double[400];
    double[] after = new double[400];
    double[] case1 = normal(100, SEED);
    double[] case2 = normal(100, SEED + 1);
    int[] clusters = IntStream.range(0, 400).map(i -> i / 4).toArray();
    for (int i = 0; i < 400; i++) {
      before[i] = case1[i / 4];
      after[i] = case2[i / 4];
    }

    Interval together = interval(before, after, clusters);
    Interval apart = interval(before, after, alone(400));

    assertThat(together.hi() - together.lo()).isGreaterThan(apart.hi() - apart.lo());
    assertThat(together).isEqualTo(interval(case1, case2, alone(100)));
  }

  /** Both p95 are equal; 300 samples of 100 pairs, whose sides go together. */
  @Test
  void ninety_of_a_hundred_intervals_hold_the_truth() {
    int held = 0;
    for (int sample = 0; sample < 300; sample++) {
      double[] common = normal(100, SEED + 3L * sample);
      double[] before = plus(common, normal(100, SEED + 3L * sample + 1));
      double[] after = plus(common, normal(100, SEED + 3L * sample + 2));
      Interval interval = interval(before, after, alone(100));
      held += interval.lo() <= 0 && 0 <= interval.hi() ? 1 : 0;
    }
    assertThat(held / 300.0).isBetween(0.87, 0.98);
  }

  @Test
  void nothing_is_said_of_no_pairs_and_no_interval_of_one() {
    assertThat(QuantileShift.of(new double[0], new double[0], new int[0], 0.5)).isEmpty();
    QuantileShift one =
        QuantileShift.of(new double[] {1}, new double[] {2}, new int[] {0}, 0.5).orElseThrow();
    assertThat(one.interval(0.90, SEED)).isEmpty();
    assertThat(one.worse(SEED)).isEqualTo(PValue.ONE);
    assertThatThrownBy(() -> QuantileShift.of(new double[1], new double[2], new int[1], 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> QuantileShift.of(new double[] {Double.NaN}, new double[1], new int[1], 0.5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Interval interval(double[] before, double[] after, int[] clusters) {
    return QuantileShift.of(before, after, clusters, 0.95)
        .orElseThrow()
        .interval(0.90, SEED)
        .orElseThrow();
  }

  private static int[] alone(int n) {
    return IntStream.range(0, n).toArray();
  }

  private static double[] normal(int n, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
  }

  private static double[] plus(double[] one, double[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] + other[i]).toArray();
  }
}
