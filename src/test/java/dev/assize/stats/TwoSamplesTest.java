package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static dev.assize.stats.TwoSamples.Statistic.ENERGY;
import static dev.assize.stats.TwoSamples.Statistic.KOLMOGOROV_SMIRNOV;
import static dev.assize.stats.TwoSamples.Statistic.MEAN;
import static dev.assize.stats.TwoSamples.Statistic.WASSERSTEIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class TwoSamplesTest {

  private static final double[] A = {1, 2, 2.5, 3, 4, 4.2, 5};
  private static final double[] B = {3.5, 4.1, 5.2, 6, 6.1, 7, 8};

  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/two-samples.csv", useHeadersInDisplayName = true)
  void statistics_are_those_of_the_oracle(
      String before,
      String after,
      double sigma,
      String ks,
      String wasserstein,
      String energy,
      String mean,
      String unbiased,
      String biased) {
    TwoSamples samples = TwoSamples.of(numbers(before), numbers(after));
    assertThat(samples.value(KOLMOGOROV_SMIRNOV)).is(figure(ks));
    assertThat(samples.value(WASSERSTEIN)).is(figure(wasserstein));
    assertThat(samples.value(ENERGY)).is(figure(energy));
    assertThat(samples.value(MEAN)).is(figure(mean));
    Mmd mmd = Mmd.of(points(numbers(before)), points(numbers(after)), sigma);
    assertThat(mmd.unbiased()).is(figure(unbiased));
    assertThat(mmd.biased()).is(figure(biased));
  }

  /** SciPy 1.17: the exact p-value 0.053030303 and 26 of 3432 splits, gone through one by one. */
  @Test
  void all_deals_of_small_samples_are_counted() {
    TwoSamples samples = TwoSamples.of(A, B);
    Permuted ks = samples.test(KOLMOGOROV_SMIRNOV, 1);
    assertThat(ks.p().value()).is(figure("0.053030303"));
    assertThat(ks.deals()).isEqualTo(3432);
    assertThat(ks.basis()).isEqualTo(SignFlip.Basis.EXACT);
    assertThat(samples.test(MEAN, 1).p().value()).isCloseTo(26 / 3432.0, within(1e-12));
  }

  /** Brute force over NumPy and SciPy 1.17 statistics. */
  @Test
  void ties_and_uneven_sizes_are_counted_exactly() {
    TwoSamples samples =
        TwoSamples.of(new double[] {7, 9, 1, 9, 5, 6}, new double[] {8, 4, 11, 2, 4, 5, 7, 6, 3});
    assertThat(samples.test(KOLMOGOROV_SMIRNOV, 1).p().value())
        .isCloseTo(4045 / 5005.0, within(1e-12));
    assertThat(samples.test(WASSERSTEIN, 1).p().value()).isCloseTo(3047 / 5005.0, within(1e-12));
    assertThat(samples.test(ENERGY, 1).p().value()).isCloseTo(3316 / 5005.0, within(1e-12));
  }

  /** Brute force over the 128 swaps within pairs, NumPy and SciPy 1.17. */
  @Test
  void pairs_change_places_within_themselves_only() {
    TwoSamples samples = TwoSamples.ofPairs(A, B);
    assertThat(samples.test(KOLMOGOROV_SMIRNOV, 1).p().value()).isCloseTo(8 / 128.0, within(1e-12));
    assertThat(samples.test(WASSERSTEIN, 1).p().value()).isCloseTo(2 / 128.0, within(1e-12));
    assertThat(samples.test(ENERGY, 1).p().value()).isCloseTo(2 / 128.0, within(1e-12));
  }

  @Test
  void the_mean_within_pairs_is_the_sign_flip_test() {
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 30; round++) {
      double[] before = random.doubles(11, 0, 10).map(Math::rint).toArray();
      double[] after = random.doubles(11, 0, 10).map(Math::rint).toArray();
      double[] apart = new double[11];
      Arrays.setAll(apart, i -> after[i] - before[i]);
      assertThat(TwoSamples.ofPairs(before, after).test(MEAN, 1).p().value())
          .isCloseTo(
              SignFlip.of(Differences.ofIndependent(apart), 1).orElseThrow().twoSided().value(),
              within(1e-12));
    }
  }

  /** Where nothing changed at most 5 of 100 statistics lie beyond their 95 % point. */
  @ParameterizedTest
  @EnumSource
  void the_limit_is_kept_where_nothing_changed(TwoSamples.Statistic statistic) {
    SplittableRandom random = new SplittableRandom(8);
    int beyond = 0;
    for (int round = 0; round < 400; round++) {
      double[] before = new double[40];
      double[] after = new double[40];
      for (int i = 0; i < before.length; i++) {
        double level = random.nextInt(8);
        before[i] = level + random.nextInt(3);
        after[i] = level + random.nextInt(3);
      }
      Permuted test = TwoSamples.ofPairs(before, after).test(statistic, round, 199);
      assertThat(test.statistic() > test.limit() + 1e-9).isEqualTo(test.isUnusual());
      beyond += test.isUnusual() ? 1 : 0;
    }
    assertThat(beyond).isBetween(2, 36);
  }

  @Test
  void drawn_p_values_are_near_the_exact_ones_and_never_0() {
    double[] before = DoubleStream.concat(Arrays.stream(A), Arrays.stream(A)).toArray();
    double[] after = DoubleStream.concat(Arrays.stream(B), Arrays.stream(B)).toArray();
    Permuted drawn = TwoSamples.of(before, after).test(MEAN, 3);
    assertThat(drawn.basis()).isEqualTo(SignFlip.Basis.DRAWN);
    assertThat(drawn.deals()).isEqualTo(Permuted.DRAWS);
    assertThat(drawn.p().value()).isBetween(1 / 2000.0, 6 / 2000.0);
    assertThat(TwoSamples.of(before, after).test(MEAN, 3)).isEqualTo(drawn);
  }

  @Test
  void equal_samples_are_not_apart() {
    for (TwoSamples.Statistic statistic : TwoSamples.Statistic.values()) {
      assertThat(TwoSamples.of(A, A).value(statistic)).isZero();
      assertThat(TwoSamples.ofPairs(A, A).test(statistic, 1).p()).isEqualTo(PValue.ONE);
    }
  }

  @Test
  void what_cannot_be_compared_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> TwoSamples.of(new double[0], A));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TwoSamples.ofPairs(A, new double[] {1}))
        .withMessage("7 values cannot be paired with 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TwoSamples.of(new double[] {Double.NaN}, A))
        .withMessageStartingWith("value must");
    assertThatIllegalArgumentException().isThrownBy(() -> TwoSamples.of(A, B).test(MEAN, 1, 0));
  }

  private static double[] numbers(String text) {
    return Stream.of(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static double[][] points(double[] values) {
    return Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
  }
}
