package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PredictionPoweredTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/prediction-powered.csv", useHeadersInDisplayName = true)
  void estimate_and_limits_are_those_of_the_oracle(
      String labels,
      String judged,
      String rest,
      String method,
      String estimate,
      String lower,
      String upper) {
    JudgedSample sample = JudgedSample.of(scores(labels), scores(judged), scores(rest));
    PredictionPowered mean =
        (method.equals("full")
                ? PredictionPowered.full(sample, 0.90)
                : PredictionPowered.labelsOnly(sample, 0.90))
            .orElseThrow();
    assertThat(mean.estimate()).isCloseTo(Double.parseDouble(estimate), within(1e-15));
    assertThat(mean.interval().lo()).is(figure(lower));
    assertThat(mean.interval().hi()).is(figure(upper));
  }

  private static double[] scores(String digits) {
    return digits.chars().mapToDouble(c -> c - '0').toArray();
  }

  /** Cov = .14, Var F = .24, n/N = 1/3: .14 / (4/3 .24) = .4375 by hand. */
  @Test
  void the_tuned_weight_can_be_worked_out_by_hand() {
    JudgedSample sample =
        JudgedSample.of(
            scores("1011010110"), scores("1010011110"), scores("110101110110111010111011011101"));
    PredictionPowered tuned = PredictionPowered.tuned(sample, 0.90).orElseThrow();
    assertThat(tuned.weight()).isCloseTo(0.4375, within(1e-12));
    assertThat(tuned.estimate()).isCloseTo(0.4375 * 0.7 + 0.6 - 0.4375 * 0.6, within(1e-12));
    assertThat(tuned.interval().width())
        .isLessThan(PredictionPowered.full(sample, 0.90).orElseThrow().interval().width())
        .isLessThan(PredictionPowered.labelsOnly(sample, 0.90).orElseThrow().interval().width());
  }

  @Test
  void a_paired_comparison_is_the_mean_of_the_differences() {
    JudgedSample baseline = JudgedSample.of(scores("10110"), scores("11110"), scores("1010"));
    JudgedSample candidate = JudgedSample.of(scores("11111"), scores("11011"), scores("1111"));
    JudgedSample differences =
        JudgedSample.of(
            new double[] {0, 1, 0, 0, 1}, new double[] {0, 0, -1, 0, 1}, new double[] {0, 1, 0, 1});
    assertThat(PredictionPowered.full(candidate.minus(baseline), 0.9))
        .isEqualTo(PredictionPowered.full(differences, 0.9))
        .isPresent();
  }

  @Test
  void swapping_the_sides_negates_it() {
    SplittableRandom random = new SplittableRandom(20261121);
    for (int i = 0; i < 200; i++) {
      JudgedSample one = drawn(random, 8, 20, 0.2);
      JudgedSample other = drawn(random, 8, 20, 0.1);
      PredictionPowered there = PredictionPowered.tuned(one.minus(other), 0.9).orElseThrow();
      PredictionPowered back = PredictionPowered.tuned(other.minus(one), 0.9).orElseThrow();
      assertThat(back.estimate()).isCloseTo(-there.estimate(), within(1e-14));
      assertThat(back.interval().lo()).isCloseTo(-there.interval().hi(), within(1e-14));
      assertThat(back.weight()).isCloseTo(there.weight(), within(1e-14));
    }
  }

  /** People pass 70 in 100; the judge errs with the given chance, towards passing. */
  private static JudgedSample drawn(SplittableRandom random, int n, int rest, double error) {
    double[] labels = new double[n];
    double[] judged = new double[n];
    double[] others = new double[rest];
    for (int i = 0; i < n; i++) {
      labels[i] = random.nextDouble() < 0.7 ? 1 : 0;
      judged[i] = judge(random, labels[i], error);
    }
    for (int i = 0; i < rest; i++) {
      others[i] = judge(random, random.nextDouble() < 0.7 ? 1 : 0, error);
    }
    return JudgedSample.of(labels, judged, others);
  }

  private static double judge(SplittableRandom random, double label, double error) {
    return random.nextDouble() < error ? 1 : label;
  }

  @Test
  void a_lenient_judge_does_not_move_it_and_the_interval_holds_about_as_often_as_it_says() {
    SplittableRandom random = new SplittableRandom(20261125);
    int runs = 1500;
    int held = 0;
    int seenBiased = 0;
    double sum = 0;
    for (int i = 0; i < runs; i++) {
      JudgedSample sample = drawn(random, 100, 400, 0.3);
      PredictionPowered mean = PredictionPowered.tuned(sample, 0.90).orElseThrow();
      sum += mean.estimate();
      held += mean.interval().contains(0.7) ? 1 : 0;
      seenBiased += sample.bias(0.90).orElseThrow().isAbove(0) ? 1 : 0;
    }
    assertThat(sum / runs).isCloseTo(0.7, within(0.004));
    assertThat(held / (double) runs).isBetween(0.87, 0.93);
    assertThat(seenBiased / (double) runs).isGreaterThan(0.95);
  }

  @Test
  void a_judge_of_one_mind_is_worth_nothing() {
    JudgedSample sample = JudgedSample.of(scores("1010"), scores("1111"), scores("1111111"));
    PredictionPowered tuned = PredictionPowered.tuned(sample, 0.9).orElseThrow();
    assertThat(tuned).isEqualTo(PredictionPowered.labelsOnly(sample, 0.9).orElseThrow());
  }

  @Test
  void a_judge_who_says_the_opposite_is_not_used() {
    JudgedSample sample = JudgedSample.of(scores("101010"), scores("010101"), scores("0101"));
    assertThat(PredictionPowered.tuned(sample, 0.9).orElseThrow().weight()).isZero();
  }

  @Test
  void too_few_labels_or_nothing_else_give_no_figure() {
    double[] none = {};
    JudgedSample one = JudgedSample.of(scores("1"), scores("1"), scores("101"));
    assertThat(PredictionPowered.full(one, 0.9)).isEmpty();
    assertThat(PredictionPowered.tuned(one, 0.9)).isEmpty();
    assertThat(one.bias(0.9)).isEmpty();
    JudgedSample allLabelled = JudgedSample.of(scores("101"), scores("111"), none);
    assertThat(PredictionPowered.full(allLabelled, 0.9)).isEmpty();
    assertThat(PredictionPowered.tuned(allLabelled, 0.9))
        .isEqualTo(PredictionPowered.labelsOnly(allLabelled, 0.9))
        .isPresent();
    assertThat(PredictionPowered.labelsOnly(JudgedSample.of(none, none, none), 0.9)).isEmpty();
  }

  @Test
  void scores_that_do_not_meet_or_are_no_numbers_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JudgedSample.of(scores("10"), scores("1"), scores("1")))
        .withMessage("labels and judged scores must be as many, found 2 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JudgedSample.of(scores("1"), new double[] {Double.NaN}, scores("1")))
        .withMessageStartingWith("score");
    JudgedSample two = JudgedSample.of(scores("10"), scores("10"), scores("1"));
    JudgedSample three = JudgedSample.of(scores("101"), scores("101"), scores("1"));
    assertThatIllegalArgumentException().isThrownBy(() -> two.minus(three));
  }
}
