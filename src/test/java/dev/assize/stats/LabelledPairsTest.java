package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LabelledPairsTest {

  private static final LabelledPairs FOUR_POINTS = new LabelledPairs(0.04, 0.90, 0.80);
  private static final JudgeAccuracy GOOD =
      new JudgeAccuracy(new Proportion(95, 100), new Proportion(95, 100));
  private static final JudgeAccuracy COIN =
      new JudgeAccuracy(new Proportion(50, 100), new Proportion(50, 100));

  /** By hand: (1.6449 + 0.8416)² · 0.1 / 0.04² = 386.4. */
  @Test
  void by_labels_alone_it_is_the_textbook_formula() {
    assertThat(FOUR_POINTS.byLabels(500, 0.10)).hasValue(387);
    assertThat(FOUR_POINTS.byLabels(386, 0.10)).isEmpty();
  }

  @Test
  void a_coin_saves_no_label_and_a_good_judge_many() {
    assertThat(FOUR_POINTS.withJudge(500, 0.10, 0.9, COIN)).hasValue(387);
    int good = FOUR_POINTS.withJudge(500, 0.10, 0.9, GOOD).orElseThrow();
    assertThat(good).isBetween(200, 330);
    JudgeAccuracy perfect = new JudgeAccuracy(new Proportion(9, 9), new Proportion(9, 9));
    assertThat(FOUR_POINTS.withJudge(500, 0.10, 0.9, perfect)).hasValue(1);
    assertThat(FOUR_POINTS.withJudge(380, 0.10, 0.9, perfect)).isEmpty();
  }

  /** As many pairs as it says give, drawn and judged, the power that it promises. */
  @Test
  void so_many_labels_resolve_the_margin_about_as_often_as_it_says() {
    SplittableRandom random = new SplittableRandom(20261122);
    int pairs = 2_000;
    int labelled = FOUR_POINTS.withJudge(pairs, 0.20, 0.8, GOOD).orElseThrow();
    int shown = 0;
    int runs = 400;
    for (int run = 0; run < runs; run++) {
      double[] labels = new double[labelled];
      double[] judged = new double[labelled];
      double[] rest = new double[pairs - labelled];
      for (int i = 0; i < pairs; i++) {
        boolean differs = random.nextDouble() < 0.20;
        boolean before = random.nextDouble() < (differs ? 0.5 : 0.875);
        boolean after = before ^ differs;
        double seen = judged(random, after) - judged(random, before);
        if (i < labelled) {
          labels[i] = (after ? 1 : 0) - (before ? 1 : 0);
          judged[i] = seen;
        } else {
          rest[i - labelled] = seen;
        }
      }
      shown +=
          PredictionPowered.tuned(JudgedSample.of(labels, judged, rest), 0.90)
                  .filter(found -> found.interval().isAbove(-0.04))
                  .isPresent()
              ? 1
              : 0;
    }
    assertThat(shown / (double) runs).isBetween(0.74, 0.88);
  }

  private static double judged(SplittableRandom random, boolean passes) {
    return (random.nextDouble() < 0.95) == passes ? 1 : 0;
  }

  @Test
  void what_cannot_be_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LabelledPairs(0, 0.9, 0.8));
    assertThatIllegalArgumentException().isThrownBy(() -> FOUR_POINTS.byLabels(0, 0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> FOUR_POINTS.withJudge(9, 0.1, 1.1, GOOD));
  }
}
