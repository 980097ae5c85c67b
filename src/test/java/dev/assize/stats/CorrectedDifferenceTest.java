package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectedDifferenceTest {

  /** J is 0.6; its 90 % limits are 0.531204 and 0.658463. */
  private static final JudgeAccuracy JUDGE =
      new JudgeAccuracy(new Proportion(180, 200), new Proportion(140, 200));

  /** Divided by hand: -0.03 / 0.6, -0.06 / 0.531204, and so on. */
  @ParameterizedTest
  @CsvSource({
    "-0.03, -0.06, 0.01, -0.05, -0.112951, 0.018825",
    "-0.06, -0.10, -0.02, -0.10, -0.188252, -0.030374",
    "0.06, 0.02, 0.10, 0.10, 0.030374, 0.188252",
    "0, -0.02, 0.02, 0, -0.037650, 0.037650",
    "-0.6, -0.7, -0.5, -1, -1, -0.759344"
  })
  void a_limit_is_divided_by_the_limit_of_j_that_leads_farther_out(
      double judged, double lo, double hi, double value, double lower, double upper) {
    CorrectedDifference found =
        CorrectedDifference.of(judged, new Interval(lo, hi, 0.95), JUDGE, 0.90).orElseThrow();

    assertThat(found.value()).isCloseTo(value, within(1e-12));
    assertThat(found.interval().lo()).isCloseTo(lower, within(1e-6));
    assertThat(found.interval().hi()).isCloseTo(upper, within(1e-6));
    assertThat(found.interval().level()).isEqualTo(0.95);
  }

  @Test
  void it_is_the_difference_of_the_two_corrected_rates() {
    double before = RoganGladen.estimate(new Proportion(420, 1000), JUDGE).orElseThrow();
    double after = RoganGladen.estimate(new Proportion(400, 1000), JUDGE).orElseThrow();

    CorrectedDifference found =
        CorrectedDifference.of(-0.02, new Interval(-1, 1, 0.9), JUDGE, 0.9).orElseThrow();
    assertThat(found.value()).isCloseTo(after - before, within(1e-12));
  }

  @Test
  void a_judge_that_may_be_guessing_corrects_nothing() {
    JudgeAccuracy unsure = new JudgeAccuracy(new Proportion(6, 8), new Proportion(4, 8));
    assertThat(CorrectedDifference.of(0.1, new Interval(0, 0.2, 0.9), unsure, 0.9)).isEmpty();
    JudgeAccuracy perfect = new JudgeAccuracy(new Proportion(99, 99), new Proportion(99, 99));
    assertThat(CorrectedDifference.of(0.1, new Interval(0, 0.2, 0.9), perfect, 0.9).orElseThrow())
        .extracting(CorrectedDifference::value)
        .isEqualTo(0.1);
  }

  /** Its lower limit tells of a margin in human points what the judged one does in judged ones. */
  @Test
  void it_keeps_the_margin_that_the_judged_difference_keeps() {
    SplittableRandom random = new SplittableRandom(20261123);
    double low = JUDGE.youden(0.90).lo();
    for (int i = 0; i < 1000; i++) {
      double lo = random.nextDouble(-0.2, 0.1);
      double margin = random.nextDouble(0.01, 0.3);
      Interval judged = new Interval(lo, lo + 0.05, 0.90);
      CorrectedDifference found =
          CorrectedDifference.of(lo + 0.02, judged, JUDGE, 0.90).orElseThrow();

      assertThat(found.interval().isAbove(-margin)).isEqualTo(judged.isAbove(-margin * low));
      assertThat(found.interval().contains(found.value())).isTrue();
    }
  }

  /**
   * 300 cases of which people pass 80 % before; four standard errors of 2,000 draws are allowed.
   */
  @ParameterizedTest
  @CsvSource({"0.8, 100", "0.75, 100", "0.6, 100", "0.6, 300", "0.9, 100"})
  void it_holds_the_truth_at_least_as_often_as_it_says(double after, int labelled) {
    SplittableRandom random = new SplittableRandom(20261123);
    int runs = 2000;
    int held = 0;
    int above = 0;
    for (int i = 0; i < runs; i++) {
      JudgeAccuracy judge =
          new JudgeAccuracy(
              RoganGladenTest.drawn(random, labelled, 0.9),
              RoganGladenTest.drawn(random, labelled / 2, 0.8));
      int[] cells = new int[4];
      for (int pair = 0; pair < 300; pair++) {
        double quality = random.nextDouble();
        boolean then = random.nextDouble() < (quality < 0.8 ? 0.9 : 0.2);
        boolean now = random.nextDouble() < (quality < after ? 0.9 : 0.2);
        cells[(then ? 0 : 2) + (now ? 0 : 1)]++;
      }
      PairedTable table = new PairedTable(cells[0], cells[2], cells[1], cells[3]);
      Interval found =
          CorrectedDifference.of(
                  table.difference().orElseThrow(),
                  Tango.interval(table, 0.90).orElseThrow(),
                  judge,
                  0.90)
              .orElseThrow()
              .interval();
      held += found.contains(after - 0.8) ? 1 : 0;
      above += found.isAbove(after - 0.8) ? 1 : 0;
    }
    assertThat(held / (double) runs).isGreaterThan(0.90 - 4 * 0.0067);
    assertThat(above / (double) runs).isLessThan(0.05 + 4 * 0.0049);
  }
}
