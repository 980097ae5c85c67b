package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LengthAdjustedTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/length-adjusted.csv", useHeadersInDisplayName = true)
  void intercept_slope_and_errors_are_those_of_the_matrix_form(
      String differences,
      String lengths,
      String clusters,
      String intercept,
      String slope,
      String cr0,
      String cr1) {
    Scores scores = Scores.parse(differences, clusters);
    LengthAdjusted adjusted = adjusted(scores, Scores.parse(lengths, "-").values()).orElseThrow();
    assertThat(adjusted.atEqualLength().mean()).is(figure(intercept));
    assertThat(adjusted.slope()).is(figure(slope));
    assertThat(adjusted.atEqualLength().cr0()).is(figure(cr0));
    assertThat(adjusted.atEqualLength().cr1()).is(figure(cr1));
    assertThat(adjusted.raw()).isEqualTo(ClusteredMean.of(scores.differences()).orElseThrow());
  }

  @Test
  void a_gain_that_is_all_length_vanishes() {
    double[] lengths = new double[60];
    double[] scores = new double[60];
    for (int i = 0; i < 60; i++) {
      lengths[i] = 100 + (i * 37 % 60) * 5;
      scores[i] = lengths[i] / 1000 + (i % 2 == 0 ? 0.01 : -0.01);
    }
    LengthAdjusted adjusted = adjusted(Scores.independent(scores), lengths).orElseThrow();
    assertThat(adjusted.raw().interval(0.9).orElseThrow().isAbove(0)).isTrue();
    assertThat(adjusted.atEqualLength().interval(0.9).orElseThrow().contains(0)).isTrue();
    assertThat(adjusted.slope()).isCloseTo(0.001, within(1e-4));
  }

  @Test
  void lengths_around_0_that_explain_nothing_change_nothing() {
    double[] lengths = {-1, 1, -1, 1, -1, 1, -1, 1};
    Scores scores = Scores.independent(1, 1, 0, 0, 1, 1, -1, -1);
    LengthAdjusted adjusted = adjusted(scores, lengths).orElseThrow();
    assertThat(adjusted.atEqualLength()).isEqualTo(adjusted.raw());
    assertThat(adjusted.slope()).isZero();
  }

  @Test
  void the_unit_of_length_does_not_matter() {
    Scores.drawn(
        60,
        scores -> {
          double[] words = lengths(scores);
          double[] letters = Arrays.stream(words).map(x -> 4 * x).toArray();
          assertThat(adjusted(scores, letters).map(LengthAdjusted::atEqualLength))
              .isEqualTo(adjusted(scores, words).map(LengthAdjusted::atEqualLength));
        });
  }

  @Test
  void swapping_the_sides_mirrors_the_interval_and_keeps_the_slope() {
    Scores.drawn(
        100,
        scores -> {
          double[] back = Arrays.stream(lengths(scores)).map(x -> -x).toArray();
          Optional<LengthAdjusted> there = adjusted(scores, lengths(scores));
          Optional<LengthAdjusted> mirrored = adjusted(scores.swapped(), back);
          assertThat(mirrored.map(LengthAdjusted::slope))
              .isEqualTo(there.map(LengthAdjusted::slope));
          assertThat(interval(mirrored))
              .isEqualTo(interval(there).map(it -> new Interval(-it.hi(), -it.lo(), 0.9)));
        });
  }

  @Test
  void the_order_of_cases_and_repeats_within_clusters_change_no_bit() {
    Scores.drawn(
        100,
        scores -> {
          Optional<Interval> there = interval(adjusted(scores, lengths(scores)));
          assertThat(interval(adjusted(reversed(scores), reversed(lengths(scores)))))
              .isEqualTo(there);
          if (scores.values().length >= 3) {
            Scores twice = scores.repeated(2);
            double[] lengths = new Scores(lengths(scores), scores.clusters()).repeated(2).values();
            assertThat(interval(adjusted(twice, lengths))).isEqualTo(there);
          }
        });
  }

  private static Scores reversed(Scores scores) {
    int n = scores.clusters().length;
    int[] clusters = new int[n];
    Arrays.setAll(clusters, i -> scores.clusters()[n - 1 - i]);
    return new Scores(reversed(scores.values()), clusters);
  }

  private static double[] reversed(double[] values) {
    double[] reversed = new double[values.length];
    Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
    return reversed;
  }

  @Test
  void equal_lengths_one_cluster_and_two_cases_cannot_be_adjusted() {
    assertThat(adjusted(Scores.independent(1, 0, 1), new double[] {0.1, 0.1, 0.1})).isEmpty();
    assertThat(adjusted(Scores.parse("1 0 1", "aaa"), new double[] {1, 2, 3})).isEmpty();
    assertThat(adjusted(Scores.independent(1, 0), new double[] {1, 2})).isEmpty();
    assertThat(adjusted(Scores.independent(), new double[0])).isEmpty();
  }

  @Test
  void scores_on_a_line_give_a_mean_without_limits() {
    double[] lengths = {0.1, 0.7, 0.3, 1.9, 1.1};
    double[] scores = Arrays.stream(lengths).map(x -> 0.3 * x + 0.2).toArray();
    LengthAdjusted adjusted = adjusted(Scores.independent(scores), lengths).orElseThrow();
    assertThat(adjusted.atEqualLength().mean()).isCloseTo(0.2, within(1e-14));
    assertThat(adjusted.atEqualLength().interval(0.9)).isEmpty();
  }

  @Test
  void a_missing_length_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> adjusted(Scores.independent(1, 2, 3), new double[] {1, Double.NaN, 3}))
        .withMessageStartingWith("difference must");
  }

  /** Lengths that go with the scores, so that swapping and repeating keep them together. */
  private static double[] lengths(Scores scores) {
    return Arrays.stream(scores.values()).map(d -> Math.rint(40 * d) + (d * 7919 % 13)).toArray();
  }

  private static Optional<LengthAdjusted> adjusted(Scores scores, double[] lengths) {
    return LengthAdjusted.of(scores.values(), lengths, scores.clusters());
  }

  private static Optional<Interval> interval(Optional<LengthAdjusted> adjusted) {
    return adjusted.flatMap(it -> it.atEqualLength().interval(0.9));
  }
}
