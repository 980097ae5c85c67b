package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusteredQuantileTest {

  /** The textbook's ranks: of 100 values the 40th and the 61st, of 10 the 2nd and the 9th. */
  @Test
  void the_median_lies_between_the_ranks_of_the_tables() {
    assertThat(upTo(100, 0.5).interval(0.95)).contains(new Interval(40, 61, 0.95));
    assertThat(upTo(100, 0.5).value()).isEqualTo(50);
    assertThat(upTo(10, 0.5).interval(0.95)).contains(new Interval(2, 9, 0.95));
  }

  /** 0.95^58 = 0.0510 and 0.95^59 = 0.0485: the largest of 59 is the first limit of a p95. */
  @Test
  void fifty_eight_values_cannot_say_how_high_the_p95_lies_and_fifty_nine_can() {
    assertThat(upTo(58, 0.95).upper(0.90)).isEmpty();
    assertThat(upTo(58, 0.95).interval(0.90)).isEmpty();
    assertThat(upTo(58, 0.95).lower(0.90)).isPresent();
    assertThat(upTo(59, 0.95).upper(0.90)).hasValue(59);
    assertThat(upTo(299, 0.99).upper(0.90)).hasValue(299);
    assertThat(upTo(298, 0.99).upper(0.90)).isEmpty();
  }

  @Test
  void three_trials_of_a_case_that_take_equally_long_are_one_value() {
    double[] values = IntStream.range(0, 300).mapToDouble(i -> i / 3 + 1).toArray();
    int[] cases = IntStream.range(0, 300).map(i -> i / 3).toArray();
    ClusteredQuantile clustered = ClusteredQuantile.of(values, cases, 0.5).orElseThrow();
    assertThat(clustered.worth()).isBetween(95, 105);
    Interval one = upTo(100, 0.5).interval(0.95).orElseThrow();
    Interval three = clustered.interval(0.95).orElseThrow();
    assertThat(three.lo()).isBetween(one.lo() - 1, one.lo() + 1);
    assertThat(three.hi()).isBetween(one.hi() - 1, one.hi() + 1);
  }

  @Test
  void no_values_have_no_quantile_and_bad_arguments_are_named() {
    assertThat(ClusteredQuantile.of(new double[0], new int[0], 0.5)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusteredQuantile.of(new double[] {1}, new int[] {0}, 1))
        .withMessageContaining("share");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusteredQuantile.of(new double[] {Double.NaN}, new int[] {0}, 0.5));
  }

  /** Whatever the shape; the promise is at least the level, and order changes nothing. */
  @Test
  void the_limits_hold_the_true_quantile_as_often_as_they_say() {
    SplittableRandom random = new SplittableRandom(11);
    for (double share : new double[] {0.5, 0.95}) {
      double truth = -Math.log(1 - share);
      int held = 0;
      for (int run = 0; run < 2_000; run++) {
        double[] drawn = new double[200];
        Arrays.setAll(drawn, i -> -Math.log(1 - random.nextDouble()));
        Interval interval =
            ClusteredQuantile.of(drawn, IntStream.range(0, 200).toArray(), share)
                .flatMap(quantile -> quantile.interval(0.90))
                .orElseThrow();
        held += interval.contains(truth) ? 1 : 0;
      }
      assertThat(held / 2_000.0).as("p%s", share).isBetween(0.885, 0.965);
    }
  }

  private static ClusteredQuantile upTo(int n, double share) {
    double[] values = IntStream.range(0, n).mapToDouble(i -> n - i).toArray();
    return ClusteredQuantile.of(values, IntStream.range(0, n).toArray(), share).orElseThrow();
  }
}
