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

class IccTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/icc.csv", useHeadersInDisplayName = true)
  void the_three_are_those_of_the_literature(
      String ratings, String oneWay, String twoWayRandom, String twoWayFixed) {
    double[][] table = table(ratings);
    Icc icc = Icc.of(table).orElseThrow();
    assertThat(icc.oneWay()).is(figure(oneWay));
    assertThat(icc.twoWayRandom()).is(figure(twoWayRandom));
    assertThat(icc.twoWayFixed()).is(figure(twoWayFixed));
    double[] scores = Arrays.stream(table).flatMapToDouble(Arrays::stream).toArray();
    int[] clusters = new int[scores.length];
    Arrays.setAll(clusters, i -> i / table[0].length);
    assertThat(Icc.ofClusters(scores, clusters).orElseThrow()).is(figure(oneWay));
  }

  private static double[][] table(String ratings) {
    return Arrays.stream(ratings.split("/"))
        .map(row -> Arrays.stream(row.split(" ")).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }

  @Test
  void a_lenient_rater_does_not_matter_to_the_third_but_to_the_others() {
    Icc lenient = Icc.of(table("1 3/2 4/3 5/4 6")).orElseThrow();
    assertThat(lenient.twoWayFixed()).isEqualTo(1);
    assertThat(lenient.twoWayRandom()).isLessThan(0.5);
    assertThat(lenient.oneWay()).isLessThan(0.5);
  }

  @Test
  void it_is_found_again_in_uneven_clusters() {
    SplittableRandom random = new SplittableRandom(4);
    double[] scores = new double[60_000];
    int[] clusters = new int[scores.length];
    double common = 0;
    for (int i = 0, left = 0, c = 0; i < scores.length; i++, left--) {
      if (left == 0) {
        left = 1 + random.nextInt(9);
        common = Math.sqrt(0.3) * random.nextGaussian();
        c++;
      }
      scores[i] = common + Math.sqrt(0.7) * random.nextGaussian();
      clusters[i] = c;
    }
    assertThat(Icc.ofClusters(scores, clusters).orElseThrow()).isCloseTo(0.3, within(0.02));
  }

  @Test
  void scores_that_agree_within_clusters_correlate_fully_and_opposites_below_0() {
    double[] tenths = {0.1, 0.1, 0.1, 0.3, 0.3, 0.3};
    assertThat(Icc.ofClusters(tenths, new int[] {0, 0, 0, 1, 1, 1})).hasValue(1);
    assertThat(Icc.ofClusters(new double[] {1, -1, 1, -1}, new int[] {0, 0, 1, 1})).hasValue(-1);
  }

  @Test
  void what_cannot_be_said_is_not_said() {
    assertThat(Icc.of(new double[0][])).isEmpty();
    assertThat(Icc.of(table("1 2 3"))).isEmpty();
    assertThat(Icc.of(table("1/2/3"))).isEmpty();
    assertThat(Icc.of(table("0.1 0.1/0.1 0.1/0.1 0.1"))).isEmpty();
    assertThat(Icc.ofClusters(new double[0], new int[0])).isEmpty();
    assertThat(Icc.ofClusters(new double[] {1, 2}, new int[] {0, 1})).isEmpty();
    assertThat(Icc.ofClusters(new double[] {1, 2}, new int[] {5, 5})).isEmpty();
    assertThat(Icc.ofClusters(new double[] {0.1, 0.1, 0.1}, new int[] {0, 0, 1})).isEmpty();
  }

  @Test
  void ragged_rows_and_missing_ratings_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Icc.of(table("1 2/3")))
        .withMessage("rows of 2 and of 1 ratings");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Icc.of(table("1 2/3 NaN")))
        .withMessageStartingWith("rating must");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Icc.ofClusters(new double[] {Double.NaN}, new int[1]))
        .withMessageStartingWith("rating must");
  }
}
