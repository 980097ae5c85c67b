package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ClusteredTangoTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/clustered-tango.csv", useHeadersInDisplayName = true)
  void effect_counts_limits_and_p_are_those_of_the_oracle(
      String differences,
      String clusters,
      String factor,
      String gained,
      String lost,
      String lower,
      String upper,
      String worse) {
    ClusteredTango score = score(Scores.parse(differences, clusters));
    assertThat(score.effect().factor()).is(figure(factor));
    assertThat(score.gained()).isCloseTo(Double.parseDouble(gained), within(1e-8));
    assertThat(score.lost()).isCloseTo(Double.parseDouble(lost), within(1e-8));
    assertThat(score.interval(0.90).lo()).is(figure(lower));
    assertThat(score.interval(0.90).hi()).is(figure(upper));
    assertThat(score.worse().value()).is(figure(worse));
  }

  /** Nothing is lost on the way: with single cases only the quantile is another. */
  @Test
  void of_cases_that_stand_alone_and_broke_or_were_fixed_it_is_tangos_with_students_quantile() {
    Drawn.tables(
        (table, level) -> {
          if (table.total() > 1 && table.total() < 3000) {
            ClusteredTango score = score(singles(table));
            assertThat(score.effect().factor()).isCloseTo(1, within(1e-12));
            double reach = StudentT.twoSided(level, table.total() - 1);
            Interval tango = Tango.interval(table.total(), table.n10(), table.n01(), reach, level);
            assertThat(score.interval(level).lo()).isCloseTo(tango.lo(), within(1e-11));
            assertThat(score.interval(level).hi()).isCloseTo(tango.hi(), within(1e-11));
          }
        });
  }

  @Test
  void swapping_the_sides_mirrors_the_interval_to_the_last_bit() {
    Scores.drawn(
        300,
        scores -> {
          Scores within = bounded(scores);
          Differences differences = within.differences();
          if (differences.clusters() > 1) {
            Interval there = score(within).interval(0.9);
            Interval back = ClusteredTango.of(differences.swapped()).orElseThrow().interval(0.9);
            assertThat(back).isEqualTo(new Interval(-there.hi(), -there.lo(), 0.9));
            assertThat(score(within.swapped()).interval(0.9)).isEqualTo(back);
          }
        });
  }

  @Test
  void the_order_of_cases_and_the_names_of_clusters_change_no_bit() {
    SplittableRandom random = new SplittableRandom(7);
    Scores.drawn(
        200,
        scores -> {
          Scores within = bounded(scores);
          if (within.differences().clusters() > 1) {
            assertThat(score(within.shuffled(random))).isEqualTo(score(within));
          }
        });
  }

  @Test
  void cases_taken_twice_within_their_clusters_change_nothing() {
    Scores.drawn(
        200,
        scores -> {
          Scores within = bounded(scores);
          if (within.differences().clusters() > 1) {
            Interval once = score(within).interval(0.9);
            Interval twice = score(within.repeated(2)).interval(0.9);
            assertThat(twice.lo()).isCloseTo(once.lo(), within(1e-10));
            assertThat(twice.hi()).isCloseTo(once.hi(), within(1e-10));
          }
        });
  }

  @Test
  void it_holds_the_mean_widens_with_the_level_and_stays_within_1() {
    Scores.drawn(
        200,
        scores -> {
          Scores within = bounded(scores);
          if (within.differences().clusters() > 1) {
            Interval narrow = score(within).interval(0.8);
            Interval wide = score(within).interval(0.9);
            double mean = within.differences().mean().orElseThrow();
            assertThat(narrow.contains(mean)).isTrue();
            assertThat(wide.lo()).isBetween(-1.0, narrow.lo());
            assertThat(wide.hi()).isBetween(narrow.hi(), 1.0);
          }
        });
  }

  /** 47 unchanged cases and three that broke in one of three trials: all losses, and small ones. */
  @Test
  void rare_losses_reach_further_down_than_the_t_interval_sees() {
    double[] values = new double[50];
    Arrays.fill(values, 0, 3, -1 / 3.0);
    Differences differences = Differences.ofIndependent(values);
    Interval byT = ClusteredMean.of(differences).flatMap(m -> m.interval(0.9)).orElseThrow();
    Interval byScore = ClusteredTango.of(differences).orElseThrow().interval(0.9);
    assertThat(byScore.lo()).isLessThan(byT.lo() - 0.01);
    assertThat(byScore.hi()).isPositive();
    assertThat(byT.hi()).isNegative();
  }

  @Test
  void it_is_no_worse_where_nothing_changed_or_more_was_gained() {
    assertThat(score(Scores.parse("0 0 0", "-")).worse().value()).isCloseTo(0.5, within(1e-15));
    assertThat(score(Scores.parse("1 0 1", "-")).worse().value()).isGreaterThan(0.5);
  }

  @Test
  void either_direction_counts_twice() {
    ClusteredTango lost = score(Scores.parse("-1 -1 0 0 1 0 -1", "-"));
    assertThat(lost.differs().value()).isCloseTo(2 * lost.worse().value(), within(1e-15));
    ClusteredTango gained = score(Scores.parse("1 1 0 0 -1 0 1", "-"));
    assertThat(gained.differs()).isEqualTo(lost.differs());
    assertThat(gained.worse().value()).isCloseTo(1 - lost.worse().value(), within(1e-15));
  }

  /** The interval excludes 0 exactly where the one-sided test rejects. */
  @Test
  void p_and_interval_never_disagree() {
    Scores.drawn(
        60,
        scores -> {
          Scores within = bounded(scores);
          if (within.differences().clusters() > 1) {
            ClusteredTango score = score(within);
            double p = score.worse().value();
            if (Math.abs(p - 0.05) > 1e-9) {
              assertThat(score.interval(0.90).hi() < 0).isEqualTo(p < 0.05);
            }
          }
        });
  }

  @Test
  void one_cluster_says_nothing_and_a_difference_above_1_is_refused() {
    assertThat(ClusteredTango.of(Scores.parse("1 0", "aa").differences())).isEmpty();
    assertThat(ClusteredTango.of(Differences.ofIndependent(new double[0]))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusteredTango.of(Scores.parse("1.5 0", "-").differences()))
        .withMessageStartingWith("largest value must");
  }

  private static ClusteredTango score(Scores scores) {
    return ClusteredTango.of(scores.differences()).orElseThrow();
  }

  private static Scores bounded(Scores scores) {
    double[] values =
        Arrays.stream(scores.values()).map(v -> Math.max(-1, Math.min(1, v))).toArray();
    return new Scores(values, scores.clusters());
  }

  private static Scores singles(PairedTable table) {
    double[] values = new double[table.total()];
    Arrays.fill(values, 0, table.n10(), 1);
    Arrays.fill(values, table.n10(), table.discordant(), -1);
    return Scores.independent(values);
  }
}
