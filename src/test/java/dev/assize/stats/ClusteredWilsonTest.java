package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ClusteredWilsonTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/clustered-wilson.csv", useHeadersInDisplayName = true)
  void effect_limits_and_p_are_those_of_the_oracle(
      String values,
      String clusters,
      double floor,
      String factor,
      String mean,
      String lower,
      String upper,
      String below) {
    ClusteredWilson score = score(Scores.parse(values, clusters));
    assertThat(score.effect().factor()).is(figure(factor));
    assertThat(score.mean()).is(figure(mean));
    assertThat(score.interval(0.90).lo()).is(figure(lower));
    assertThat(score.interval(0.90).hi()).is(figure(upper));
    assertThat(score.below(floor).value()).is(figure(below));
  }

  @Test
  void of_cases_that_stand_alone_and_pass_or_fail_it_is_wilsons_with_students_quantile() {
    for (int passed = 0; passed <= 40; passed++) {
      double[] values = new double[40];
      Arrays.fill(values, 0, passed, 1);
      ClusteredWilson score = score(Scores.independent(values));
      assertThat(score.effect().effectiveCases()).isCloseTo(40, within(1e-9));
      double reach = StudentT.twoSided(0.9, 39);
      assertThat(score.interval(0.9).lo())
          .isCloseTo(Wilson.interval(passed / 40.0, 40, reach, 0.9).lo(), within(1e-12));
    }
  }

  @Test
  void failing_and_passing_change_places_and_mirror_the_interval() {
    Scores.drawn(
        200,
        scores -> {
          Scores shares = shares(scores);
          if (shares.differences().clusters() > 1) {
            Interval there = score(shares).interval(0.9);
            Interval back = score(shares.swapped().plus(1)).interval(0.9);
            assertThat(back.lo()).isCloseTo(1 - there.hi(), within(1e-10));
            assertThat(back.hi()).isCloseTo(1 - there.lo(), within(1e-10));
          }
        });
  }

  @Test
  void cases_taken_twice_within_their_clusters_change_nothing() {
    Scores.drawn(
        200,
        scores -> {
          Scores shares = shares(scores);
          if (shares.differences().clusters() > 1) {
            Interval once = score(shares).interval(0.9);
            Interval twice = score(shares.repeated(2)).interval(0.9);
            assertThat(twice.lo()).isCloseTo(once.lo(), within(1e-10));
            assertThat(twice.hi()).isCloseTo(once.hi(), within(1e-10));
          }
        });
  }

  @Test
  void p_and_interval_never_disagree() {
    Scores.drawn(
        60,
        scores -> {
          Scores shares = shares(scores);
          if (shares.differences().clusters() > 1) {
            double p = score(shares).below(0.8).value();
            if (Math.abs(p - 0.05) > 1e-9) {
              assertThat(score(shares).interval(0.90).hi() < 0.8).isEqualTo(p < 0.05);
            }
          }
        });
  }

  @Test
  void what_is_no_share_is_refused_and_one_cluster_says_nothing() {
    assertThat(ClusteredWilson.of(Scores.parse("1 0", "aa").differences())).isEmpty();
    assertThat(ClusteredWilson.of(Differences.ofIndependent(new double[0]))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusteredWilson.of(Scores.parse("1 -0.5", "-").differences()))
        .withMessageStartingWith("sum of values below 0 must");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusteredWilson.of(Scores.parse("1.5 0", "-").differences()))
        .withMessageStartingWith("largest value must");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> score(Scores.parse("1 0", "-")).below(1))
        .withMessageStartingWith("floor must");
  }

  private static ClusteredWilson score(Scores scores) {
    return ClusteredWilson.of(scores.differences()).orElseThrow();
  }

  private static Scores shares(Scores scores) {
    double[] values =
        Arrays.stream(scores.values()).map(v -> (1 + Math.max(-1, Math.min(1, v))) / 2).toArray();
    return new Scores(values, scores.clusters());
  }
}
