package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterBootstrapTest {
  private static final int RESAMPLES = 40_000;

  /**
   * Drawing G of G values v with weights w: the mean of the total is sum v, its variance sum (v -
   * mean)², and so for the weights and their covariance, whichever way the draws are made.
   */
  @ParameterizedTest(name = "{0} clusters of {1} kinds")
  @CsvSource({"3, 2", "20, 20", "299, 40", "700, 700", "900, 3", "1000, 20", "1300, 400"})
  void totals_have_the_mean_the_variance_and_the_covariance_that_they_should(
      int clusters, int kinds) {
    double[] values = new double[clusters];
    double[] weights = new double[clusters];
    for (int c = 0; c < clusters; c++) {
      // The first kinds are rare and the last one is most of them.
      int kind = Math.min(c, kinds - 1);
      values[c] = Math.sin(kind) * (1 + kind % 7);
      weights[c] = 1 + kind % 3;
    }
    Moments seen = new Moments();
    new ClusterBootstrap(values, weights).run(RESAMPLES, 21, seen::take);
    assertThat(seen.count).isEqualTo(clusters == 3 ? 27 : RESAMPLES);
    double value = Arrays.stream(values).sum();
    double weight = Arrays.stream(weights).sum();
    double valueSquares = products(values, values);
    double weightSquares = products(weights, weights);
    assertThat(seen.mean(seen.value))
        .isCloseTo(value, within(5 * Math.sqrt(valueSquares / RESAMPLES)));
    assertThat(seen.mean(seen.weight))
        .isCloseTo(weight, within(5 * Math.sqrt(weightSquares / RESAMPLES)));
    double noise = 5 * Math.sqrt(2.0 / RESAMPLES);
    assertThat(seen.covariance(seen.valueSquares, seen.value, seen.value))
        .isCloseTo(valueSquares, within(noise * valueSquares));
    assertThat(seen.covariance(seen.weightSquares, seen.weight, seen.weight))
        .isCloseTo(weightSquares, within(noise * weightSquares));
    assertThat(seen.covariance(seen.products, seen.value, seen.weight))
        .isCloseTo(
            products(values, weights), within(noise * Math.sqrt(valueSquares * weightSquares)));
  }

  private static double products(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElseThrow();
    double meanB = Arrays.stream(b).average().orElseThrow();
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - meanA) * (b[i] - meanB);
    }
    return sum;
  }

  private static final class Moments {
    int count;
    double value;
    double weight;
    double valueSquares;
    double weightSquares;
    double products;

    void take(double total, double totalWeight) {
      count++;
      value += total;
      weight += totalWeight;
      valueSquares += total * total;
      weightSquares += totalWeight * totalWeight;
      products += total * totalWeight;
    }

    double mean(double sum) {
      return sum / count;
    }

    double covariance(double products, double a, double b) {
      return mean(products) - mean(a) * mean(b);
    }
  }

  @Test
  void every_cluster_of_a_thousand_is_drawn_as_often_as_any_other() {
    int clusters = 1000;
    for (int watched : new int[] {0, 255, 256, 511, 767, 768, 999}) {
      double[] one = new double[clusters];
      double[] own = new double[clusters];
      Arrays.setAll(own, c -> c);
      one[watched] = 1;
      Moments seen = new Moments();
      new ClusterBootstrap(one, own)
          .run(20_000, watched, (times, ignored) -> seen.take(times, times));
      assertThat(seen.mean(seen.value))
          .as("cluster %d", watched)
          .isCloseTo(1, within(5 / Math.sqrt(20_000)));
    }
  }

  @Test
  void all_resamples_are_taken_where_they_are_few() {
    double[] totals = new double[4];
    int[] filled = {0};
    new ClusterBootstrap(new double[] {1, 10}, new double[] {1, 1})
        .run(4, 1, (total, size) -> totals[filled[0]++] = total);
    assertThat(totals).containsExactlyInAnyOrder(2, 11, 11, 20);
  }
}
