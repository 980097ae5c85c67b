package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusteredMeanTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/clustered-mean.csv", useHeadersInDisplayName = true)
  void errors_test_and_interval_are_those_of_the_oracle(
      String differences,
      String clusters,
      String cr0,
      String cr1,
      String t,
      String p,
      String lower,
      String upper) {
    ClusteredMean mean =
        ClusteredMean.of(Scores.parse(differences, clusters).differences()).orElseThrow();
    met(mean.cr0(), cr0);
    met(mean.cr1(), cr1);
    met(mean.t(0).orElseThrow(), t);
    met(mean.pValue(0).orElseThrow().value(), p);
    met(mean.interval(0.95).orElseThrow().lo(), lower);
    met(mean.interval(0.95).orElseThrow().hi(), upper);
  }

  private static void met(double value, String published) {
    if (published != null) {
      assertThat(value).is(figure(published));
    }
  }

  @Test
  void swapping_the_sides_negates_the_mean_and_mirrors_the_interval_to_the_last_bit() {
    Scores.drawn(
        300,
        scores -> {
          Optional<ClusteredMean> there = mean(scores);
          Optional<ClusteredMean> back = mean(scores.swapped());
          assertThat(back).isEqualTo(there.map(ClusteredMeanTest::negated));
          assertThat(back.flatMap(mean -> mean.interval(0.9)))
              .isEqualTo(there.flatMap(mean -> mean.interval(0.9)).map(ClusteredMeanTest::mirror));
        });
  }

  private static ClusteredMean negated(ClusteredMean mean) {
    return new ClusteredMean(
        mean.cases(), mean.clusters(), 0.0 - mean.mean(), mean.cr0(), mean.cr1());
  }

  private static Interval mirror(Interval interval) {
    return new Interval(-interval.hi(), -interval.lo(), interval.level());
  }

  @Test
  void the_order_of_cases_and_the_names_of_clusters_change_no_bit() {
    SplittableRandom random = new SplittableRandom(7);
    Scores.drawn(300, scores -> assertThat(mean(scores.shuffled(random))).isEqualTo(mean(scores)));
  }

  @Test
  void repeating_every_case_within_its_cluster_changes_no_interval() {
    Scores.drawn(
        200,
        scores -> {
          Optional<Interval> once = mean(scores).flatMap(mean -> mean.interval(0.95));
          assertThat(mean(scores.repeated(2)).flatMap(mean -> mean.interval(0.95))).isEqualTo(once);
          Optional<Interval> thrice = mean(scores.repeated(3)).flatMap(mean -> mean.interval(0.95));
          assertThat(thrice.isPresent()).isEqualTo(once.isPresent());
          once.ifPresent(
              interval -> {
                assertThat(thrice.orElseThrow().lo()).isCloseTo(interval.lo(), within(1e-11));
                assertThat(thrice.orElseThrow().hi()).isCloseTo(interval.hi(), within(1e-11));
              });
        });
  }

  @Test
  void the_interval_holds_just_the_hypotheses_that_the_test_keeps() {
    Scores.drawn(
        100,
        scores ->
            mean(scores)
                .flatMap(mean -> mean.interval(0.9))
                .ifPresent(interval -> agree(mean(scores).orElseThrow(), interval)));
  }

  private static void agree(ClusteredMean mean, Interval interval) {
    double hair = 1e-6 * interval.width();
    assertThat(mean.pValue(interval.lo() + hair).orElseThrow().isAtMost(0.1)).isFalse();
    assertThat(mean.pValue(interval.hi() - hair).orElseThrow().isAtMost(0.1)).isFalse();
    assertThat(mean.pValue(interval.lo() - hair).orElseThrow().isAtMost(0.1)).isTrue();
    assertThat(mean.pValue(interval.hi() + hair).orElseThrow().isAtMost(0.1)).isTrue();
  }

  @Test
  void one_cluster_or_none_says_nothing() {
    assertThat(mean(Scores.parse("1 0 -1 1", "aaaa"))).isEmpty();
    assertThat(mean(Scores.independent())).isEmpty();
    assertThat(mean(Scores.independent(0.5))).isEmpty();
  }

  @Test
  void clusters_that_agree_give_a_mean_but_neither_interval_nor_test() {
    ClusteredMean same = mean(Scores.parse("0.1 0.3 0.3 0.1 0.1 0.3", "aabbcc")).orElseThrow();
    assertThat(same.mean()).isCloseTo(0.2, within(1e-15));
    assertThat(same.cr0()).isZero();
    assertThat(same.cr1()).isZero();
    assertThat(same.interval(0.95)).isEmpty();
    assertThat(same.t(0)).isEmpty();
    assertThat(same.pValue(0)).isEmpty();
  }

  @Test
  void a_p_value_smaller_than_a_double_is_kept() {
    double[] nearlyEqual = new double[500];
    for (int i = 0; i < 500; i++) {
      nearlyEqual[i] = 1 + 1e-9 * (i % 7);
    }
    PValue p = mean(Scores.independent(nearlyEqual)).orElseThrow().pValue(0).orElseThrow();
    assertThat(p).hasToString("< 1e-300");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, Double.NaN})
  void a_level_outside_0_to_1_is_refused(double level) {
    ClusteredMean mean = mean(Scores.independent(1, 1)).orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mean.interval(level))
        .withMessageStartingWith("level must");
  }

  @Test
  void a_hypothesis_that_is_not_finite_is_refused() {
    ClusteredMean mean = mean(Scores.independent(1, 2)).orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mean.t(Double.NaN))
        .withMessageStartingWith("hypothesis must");
  }

  private static Optional<ClusteredMean> mean(Scores scores) {
    return ClusteredMean.of(scores.differences());
  }

  /**
   * A mean of 0.25 with an error of 0.25: beyond 1/√3 of t with 3 degrees, whose tail is 1/2 - (0.3
   * + atan(1/3)) / pi = 0.30209.
   */
  @Test
  void half_as_many_new_cases_may_say_the_other_way_round() {
    double[] differences = {1, 0, 1, -1, 0, 0, 1, 1, 0, -1, 0, 1};
    int[] cluster = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3};
    ClusteredMean mean = ClusteredMean.of(Differences.of(differences, cluster)).orElseThrow();
    assertThat(mean.reversal().orElseThrow().value())
        .isCloseTo(0.5 - (0.3 + Math.atan(1 / 3.0)) / Math.PI, within(1e-12));
    ClusteredMean other =
        ClusteredMean.of(Differences.of(differences, cluster).swapped()).orElseThrow();
    assertThat(other.reversal()).isEqualTo(mean.reversal());
    assertThat(
            ClusteredMean.of(Differences.ofIndependent(new double[] {1, 1, 1}))
                .orElseThrow()
                .reversal())
        .isEmpty();
  }
}
