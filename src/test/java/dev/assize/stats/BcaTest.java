package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class BcaTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/bca.csv", useHeadersInDisplayName = true)
  void corrections_and_limits_are_those_of_the_oracle(
      String differences,
      String z0,
      String a,
      String lowerShare,
      String upperShare,
      String lower,
      String upper) {
    Differences scores = Scores.parse(differences, "-").differences();
    Bca.Resampled resampled = Bca.Resampled.of(scores, 1, 3125);
    assertThat(resampled.z0()).is(figure(z0));
    assertThat(resampled.a()).is(figure(a));
    assertThat(resampled.share(-Normal.twoSided(0.95))).is(figure(lowerShare));
    assertThat(resampled.share(Normal.twoSided(0.95))).is(figure(upperShare));
    Interval interval = Bca.interval(scores, 0.95, 1).orElseThrow();
    assertThat(interval.lo()).isCloseTo(Double.parseDouble(lower), within(1e-9));
    assertThat(interval.hi()).isCloseTo(Double.parseDouble(upper), within(1e-9));
  }

  @Test
  void ties_of_decimals_are_seen() {
    // A tenth of the oracle's scores: the same ties, though 0.4 and 0.9 are no doubles.
    Differences tenths = Scores.parse("-1.2 0.4 0.9 1.7 3.5", "-").differences();
    assertThat(Bca.Resampled.of(tenths, 1, 3125).z0()).is(figure("0.018449831"));
    Interval interval = Bca.interval(tenths, 0.95, 1).orElseThrow();
    assertThat(interval.lo()).isCloseTo(-0.2, within(1e-9));
    assertThat(interval.hi()).isCloseTo(2.52, within(1e-9));
  }

  @Test
  void of_many_unskewed_cases_it_is_near_the_t_interval() {
    SplittableRandom random = new SplittableRandom(5);
    for (int clusterSize : new int[] {1, 4}) {
      double[] values = new double[400];
      int[] clusters = new int[400];
      for (int i = 0; i < 400; i++) {
        values[i] = random.nextGaussian();
        clusters[i] = i / clusterSize;
      }
      Differences scores = Differences.of(values, clusters);
      Interval t = ClusteredMean.of(scores).orElseThrow().interval(0.9).orElseThrow();
      Interval bca = Bca.interval(scores, 0.9, 3).orElseThrow();
      assertThat(bca.lo()).isCloseTo(t.lo(), within(0.04 * t.width()));
      assertThat(bca.hi()).isCloseTo(t.hi(), within(0.04 * t.width()));
    }
  }

  @Test
  void a_long_right_tail_moves_it_to_the_right() {
    double[] values = new double[60];
    for (int i = 0; i < 60; i++) {
      values[i] = Math.exp(3.0 * i / 60);
    }
    Differences scores = Differences.ofIndependent(values);
    double mean = scores.mean().orElseThrow();
    Interval bca = Bca.interval(scores, 0.9, 3).orElseThrow();
    assertThat(bca.hi() - mean).isGreaterThan(1.02 * (mean - bca.lo()));
  }

  @Test
  void swapping_the_sides_mirrors_it_to_the_last_bit() {
    Scores.drawn(
        60,
        scores ->
            assertThat(interval(scores.swapped()))
                .isEqualTo(interval(scores).map(it -> new Interval(-it.hi(), -it.lo(), 0.9))));
  }

  @Test
  void the_order_of_cases_and_repeats_within_clusters_change_no_bit() {
    SplittableRandom random = new SplittableRandom(7);
    Scores.drawn(
        60,
        scores -> {
          Optional<Interval> interval = interval(scores);
          assertThat(interval(scores.shuffled(random))).isEqualTo(interval);
          assertThat(interval(scores.repeated(2))).isEqualTo(interval);
        });
  }

  @Test
  void it_lies_within_the_scores_and_around_their_middle() {
    Scores.drawn(
        60,
        scores ->
            interval(scores)
                .ifPresent(
                    it -> {
                      assertThat(it.lo())
                          .isGreaterThanOrEqualTo(
                              Arrays.stream(scores.values()).min().orElseThrow());
                      assertThat(it.hi())
                          .isLessThanOrEqualTo(Arrays.stream(scores.values()).max().orElseThrow());
                    }));
  }

  @Test
  void no_cases_one_cluster_and_clusters_that_agree_give_nothing() {
    assertThat(interval(Scores.independent())).isEmpty();
    assertThat(interval(Scores.parse("1 2 3", "aaa"))).isEmpty();
    assertThat(interval(Scores.independent(new double[40]))).isEmpty();
  }

  @Test
  void a_level_that_the_resamples_cannot_reach_gives_nothing() {
    double[] values = {1, 2, 3, 4, 5, 6, 7, 8};
    assertThat(Bca.interval(Differences.ofIndependent(values), 0.999, 1, 100)).isEmpty();
    assertThat(Bca.interval(Differences.ofIndependent(values), 0.5, 1, 1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 10, level", "NaN, 10, level", "0.9, 0, resamples"})
  void an_argument_outside_its_range_is_refused_by_name(double level, int resamples, String name) {
    Differences none = Differences.ofIndependent(new double[0]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bca.interval(none, level, 1, resamples))
        .withMessageStartingWith(name + " must");
  }

  private static Optional<Interval> interval(Scores scores) {
    return Bca.interval(scores.differences(), 0.9, 17, 1000);
  }

  @Test
  void the_acceleration_leaves_out_whole_clusters_of_uneven_size() {
    Differences uneven =
        Differences.of(
            new double[] {1.5, 1.5, 1, 0, 0, 0, 2, 1, 1, 1},
            new int[] {0, 0, 1, 2, 2, 2, 3, 3, 3, 3});
    // Sums 3, 1, 0, 5 of sizes 2, 1, 3, 4: the means without one are 6/8, 8/9, 9/7, 4/6.
    assertThat(Bca.Resampled.of(uneven, 1, 256).a()).is(figure("-0.066445879"));
  }

  @Test
  void where_the_correction_ends_the_limit_is_beyond_all_resamples() {
    QuantileSketch none = new QuantileSketch(0, 1);
    assertThat(new Bca.Resampled(Double.POSITIVE_INFINITY, 0, none).share(-1.6)).isEqualTo(1);
    assertThat(new Bca.Resampled(Double.NEGATIVE_INFINITY, 0, none).share(1.6)).isEqualTo(0);
    assertThat(new Bca.Resampled(1, 1, none).share(2)).isEqualTo(1);
    assertThat(new Bca.Resampled(-1, -1, none).share(-2)).isEqualTo(0);
    assertThat(new Bca.Resampled(Double.POSITIVE_INFINITY, 0, none).interval(0.9)).isEmpty();
  }
}
