package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignFlipIntervalTest {
  @Test
  void it_holds_just_the_means_that_the_exact_test_keeps() {
    Scores.drawn(
        14,
        scores ->
            interval(scores, 0.9)
                .ifPresent(
                    interval -> {
                      double hair = 1e-6 * interval.width();
                      assertThat(p(scores, interval.lo() + hair)).isGreaterThan(0.1);
                      assertThat(p(scores, interval.hi() - hair)).isGreaterThan(0.1);
                      assertThat(p(scores, interval.lo() - hair)).isLessThanOrEqualTo(0.1);
                      assertThat(p(scores, interval.hi() + hair)).isLessThanOrEqualTo(0.1);
                    }));
  }

  private static double p(Scores scores, double mean) {
    return SignFlip.of(scores.plus(-mean).differences(), 1).orElseThrow().twoSided().value();
  }

  @Test
  void up_to_20_clusters_it_excludes_0_exactly_when_the_test_rejects_it() {
    Scores.drawn(
        20,
        scores ->
            interval(scores, 0.9)
                .ifPresent(
                    interval -> assertThat(interval.contains(0)).isEqualTo(p(scores, 0) > 0.1)));
  }

  @Test
  void with_many_clusters_it_is_near_the_t_interval() {
    SplittableRandom random = new SplittableRandom(5);
    double[] values = new double[29 * 4];
    int[] clusters = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextGaussian();
      clusters[i] = i / 4;
    }
    Scores scores = new Scores(values, clusters);
    Interval t = ClusteredMean.of(scores.differences()).orElseThrow().interval(0.9).orElseThrow();
    Interval flipped = interval(scores, 0.9).orElseThrow();
    assertThat(flipped.lo()).isCloseTo(t.lo(), within(0.1 * t.width()));
    assertThat(flipped.hi()).isCloseTo(t.hi(), within(0.1 * t.width()));
  }

  @Test
  void drawn_and_counted_limits_agree_within_the_noise_of_the_draws() {
    SplittableRandom random = new SplittableRandom(6);
    double[] twenty = new double[20];
    for (int i = 0; i < 20; i++) {
      twenty[i] = random.nextGaussian();
    }
    // A case that says next to nothing makes it 21, one more than are counted.
    double[] more = Arrays.copyOf(twenty, 21);
    more[20] = Arrays.stream(twenty).average().orElseThrow();
    Interval counted = interval(Scores.independent(twenty), 0.9).orElseThrow();
    Interval drawn = interval(Scores.independent(more), 0.9).orElseThrow();
    assertThat(drawn.lo()).isCloseTo(counted.lo(), within(0.06 * counted.width()));
    assertThat(drawn.hi()).isCloseTo(counted.hi(), within(0.06 * counted.width()));
  }

  @Test
  void swapping_the_sides_mirrors_it_to_the_last_bit() {
    Scores.drawn(
        30,
        scores ->
            assertThat(interval(scores.swapped(), 0.9))
                .isEqualTo(
                    interval(scores, 0.9)
                        .map(there -> new Interval(-there.hi(), -there.lo(), 0.9))));
  }

  @Test
  void data_that_are_their_own_mirror_image_give_a_symmetric_interval() {
    double[] values = new double[24];
    for (int i = 0; i < 24; i++) {
      values[i] = (i % 2 == 0 ? 1 : -1) * (1 + i / 2);
    }
    Interval interval = interval(Scores.independent(values), 0.9).orElseThrow();
    assertThat(interval.lo()).isEqualTo(-interval.hi());
    assertThat(interval(Scores.independent(values).swapped(), 0.9)).hasValue(interval);
  }

  @Test
  void the_order_of_cases_and_repeats_within_clusters_change_no_bit() {
    SplittableRandom random = new SplittableRandom(7);
    Scores.drawn(
        30,
        scores -> {
          Optional<Interval> interval = interval(scores, 0.9);
          assertThat(interval(scores.shuffled(random), 0.9)).isEqualTo(interval);
          assertThat(interval(scores.repeated(2), 0.9)).isEqualTo(interval);
        });
  }

  @Test
  void five_clusters_are_enough_for_90_percent_and_six_for_95() {
    assertThat(interval(Scores.independent(1, 2, 3, 4), 0.90)).isEmpty();
    assertThat(interval(Scores.independent(1, 2, 3, 4, 5), 0.90)).isPresent();
    assertThat(interval(Scores.independent(1, 2, 3, 4, 5), 0.95)).isEmpty();
    assertThat(interval(Scores.independent(1, 2, 3, 4, 5, 6), 0.95)).isPresent();
    assertThat(interval(Scores.parse("1 2 3 4 5 6 7 8 9", "aaabbbccc"), 0.90)).isEmpty();
  }

  @Test
  void a_level_that_the_draws_cannot_reach_gives_nothing() {
    double[] values = new double[25];
    values[0] = 1;
    assertThat(interval(Scores.independent(values), 0.99999)).isEmpty();
  }

  @Test
  void no_cases_one_cluster_and_clusters_that_agree_give_nothing() {
    assertThat(interval(Scores.independent(), 0.9)).isEmpty();
    assertThat(interval(Scores.parse("1 2 3", "aaa"), 0.9)).isEmpty();
    assertThat(interval(Scores.independent(new double[40]), 0.9)).isEmpty();
    assertThat(interval(Scores.parse("0.1 0.2 0.2 0.1", "aabb"), 0.5)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, Double.NaN})
  void a_level_outside_0_to_1_is_refused(double level) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> interval(Scores.independent(1), level))
        .withMessageStartingWith("level must");
  }

  private static Optional<Interval> interval(Scores scores, double level) {
    return SignFlipInterval.of(scores.differences(), level, 17);
  }
}
