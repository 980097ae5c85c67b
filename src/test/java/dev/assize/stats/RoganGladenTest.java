package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RoganGladenTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/rogan-gladen.csv", useHeadersInDisplayName = true)
  void estimate_and_limits_are_those_of_the_oracle(
      int x, int n, int r0, int m0, int r1, int m1, String estimate, String lower, String upper) {
    JudgeAccuracy judge = new JudgeAccuracy(new Proportion(r1, m1), new Proportion(r0, m0));
    Proportion judged = new Proportion(x, n);
    assertThat(RoganGladen.estimate(judged, judge).orElseThrow()).is(figure(estimate));
    Interval interval = RoganGladen.interval(judged, judge, 0.95).orElseThrow();
    assertThat(interval.lo()).is(figure(lower));
    assertThat(interval.hi()).is(figure(upper));
  }

  @Test
  void a_judge_without_error_corrects_nothing() {
    JudgeAccuracy perfect = new JudgeAccuracy(new Proportion(50, 50), new Proportion(40, 40));
    assertThat(RoganGladen.estimate(new Proportion(37, 80), perfect).orElseThrow())
        .isCloseTo(37 / 80.0, within(1e-15));
    assertThat(perfect.youden()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"10, 20, 10, 20", "5, 20, 14, 20", "0, 5, 0, 5"})
  void a_judge_no_better_than_guessing_has_no_estimate(int r1, int m1, int r0, int m0) {
    JudgeAccuracy guess = new JudgeAccuracy(new Proportion(r1, m1), new Proportion(r0, m0));
    assertThat(RoganGladen.estimate(new Proportion(3, 9), guess)).isEmpty();
    assertThat(RoganGladen.interval(new Proportion(3, 9), guess, 0.95)).isEmpty();
  }

  @Test
  void a_share_that_the_judges_errors_cannot_explain_is_cut_to_0_and_1() {
    JudgeAccuracy judge = new JudgeAccuracy(new Proportion(90, 100), new Proportion(80, 100));
    assertThat(RoganGladen.estimate(new Proportion(0, 50), judge)).hasValue(0);
    assertThat(RoganGladen.estimate(new Proportion(50, 50), judge)).hasValue(1);
    Interval all = RoganGladen.interval(new Proportion(50, 50), judge, 0.95).orElseThrow();
    assertThat(all.hi()).isEqualTo(1);
  }

  /** Found by trying two million pass rates each, in a program of a few lines by itself. */
  @ParameterizedTest
  @CsvSource({
    "400, 1000, 180, 200, 140, 200, 0.95, 0.0496765, 0.2584905",
    "400, 1000, 180, 200, 140, 200, 0.94, 0.0550470, 0.2551130",
    "37, 80, 90, 100, 80, 100, 0.90, 0.2236110, 0.5185865",
    "390, 500, 86, 95, 4, 5, 0.94, 0.5577660, 0.9291745"
  })
  void limits_are_those_of_the_shares_it_is_made_of(
      int x, int n, int r1, int m1, int r0, int m0, double level, double lower, double upper) {
    JudgeAccuracy judge = new JudgeAccuracy(new Proportion(r1, m1), new Proportion(r0, m0));
    Interval interval = RoganGladen.byLimits(new Proportion(x, n), judge, level).orElseThrow();
    assertThat(interval.lo()).isCloseTo(lower, within(1e-6));
    assertThat(interval.hi()).isCloseTo(upper, within(1e-6));
    assertThat(interval.level()).isEqualTo(level);
  }

  @Test
  void what_cannot_be_excluded_reaches_to_the_end() {
    JudgeAccuracy unsure = new JudgeAccuracy(new Proportion(6, 8), new Proportion(5, 8));
    Interval all = RoganGladen.byLimits(new Proportion(10, 20), unsure, 0.95).orElseThrow();
    assertThat(all.lo()).isZero();
    assertThat(all.hi()).isEqualTo(1);
    JudgeAccuracy guess = new JudgeAccuracy(new Proportion(10, 20), new Proportion(10, 20));
    assertThat(RoganGladen.byLimits(new Proportion(3, 9), guess, 0.95)).isEmpty();
  }

  /** Errors drawn anew each time; the interval must allow for both samples. */
  @Test
  void the_interval_holds_the_truth_about_as_often_as_it_says() {
    SplittableRandom random = new SplittableRandom(20261121);
    double truth = 0.8;
    int runs = 2000;
    int held = 0;
    for (int i = 0; i < runs; i++) {
      JudgeAccuracy judge = new JudgeAccuracy(drawn(random, 140, 0.9), drawn(random, 60, 0.75));
      double judgedPass = truth * 0.9 + (1 - truth) * 0.25;
      held +=
          RoganGladen.interval(drawn(random, 500, judgedPass), judge, 0.95)
                  .filter(interval -> interval.contains(truth))
                  .isPresent()
              ? 1
              : 0;
    }
    assertThat(held / (double) runs).isBetween(0.93, 0.985);
  }

  static Proportion drawn(SplittableRandom random, int of, double share) {
    int hits = 0;
    for (int i = 0; i < of; i++) {
      hits += random.nextDouble() < share ? 1 : 0;
    }
    return new Proportion(hits, of);
  }

  @Test
  void the_interval_of_j_is_that_of_two_independent_proportions() {
    // Newcombe 1998 (873-890), row "56/70 - 48/80, method 10": 0.0524, 0.3339
    JudgeAccuracy judge = new JudgeAccuracy(new Proportion(56, 70), new Proportion(32, 80));
    assertThat(judge.youden()).isCloseTo(0.2, within(1e-15));
    assertThat(judge.youden(0.95).lo()).is(figure("0.0524"));
    assertThat(judge.youden(0.95).hi()).is(figure("0.3339"));
  }

  @Test
  void j_stays_within_its_range_and_its_interval_holds_it() {
    SplittableRandom random = new SplittableRandom(20261124);
    for (int i = 0; i < 400; i++) {
      JudgeAccuracy judge =
          new JudgeAccuracy(
              drawn(random, random.nextInt(1, 60), random.nextDouble()),
              drawn(random, random.nextInt(1, 60), random.nextDouble()));
      Interval interval = judge.youden(0.9);
      assertThat(interval.lo()).as("%s", judge).isBetween(-1.0, judge.youden());
      assertThat(interval.hi()).as("%s", judge).isBetween(judge.youden(), 1.0);
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 5, hits", "6, 5, hits", "0, 0, of"})
  void proportions_that_cannot_be_are_refused_by_name(int hits, int of, String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Proportion(hits, of))
        .withMessageStartingWith(name);
  }
}
