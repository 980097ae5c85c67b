package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.stats.Differences;
import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The p-value of "worse by the margin or more" says what the gate reads off its interval. */
class NotWorseTest {

  private static final double ALPHA = 0.05;

  /** The published vector: z(-0.05) = 1.365144903, z(-0.03) = -0.159723891. */
  @Test
  void of_a_table_it_is_tangos() {
    PairedValues values = Docket.table(410, 12, 28, 50).values();
    assertThat(values.notWorse(0.05).value()).isCloseTo(0.086103756, within(1e-9));
    assertThat(values.notWorse(0.03).value()).isGreaterThan(0.5);
  }

  @Test
  void it_is_small_exactly_where_the_interval_rules_the_margin_out() {
    SplittableRandom random = new SplittableRandom(12);
    for (int round = 0; round < 300; round++) {
      int clusters = random.nextInt(30, 120);
      double loss = random.nextDouble(0, 0.3);
      double margin = random.nextDouble(0.01, 0.4);
      double[] differences = new double[2 * clusters];
      int[] cluster = new int[differences.length];
      for (int i = 0; i < differences.length; i++) {
        cluster[i] = i / 2;
        differences[i] = random.nextDouble() < loss ? -1 : random.nextInt(3) == 0 ? 0.5 : 0;
      }
      agrees(new MeanChange(Differences.of(differences, cluster)), margin, "round " + round);
    }
  }

  @Test
  void few_clusters_are_flipped() {
    SplittableRandom random = new SplittableRandom(13);
    for (int round = 0; round < 40; round++) {
      int clusters = random.nextInt(6, 13);
      double[] differences = new double[clusters];
      Arrays.setAll(differences, i -> random.nextInt(-4, 4) / 8.0 + 0.01 * random.nextInt(9));
      double margin = random.nextDouble(0.01, 0.6);
      agrees(new MeanChange(Differences.ofIndependent(differences)), margin, "round " + round);
    }
  }

  @Test
  void nothing_changed_and_all_changed_alike_are_no_certainty() {
    agrees(new MeanChange(Differences.ofIndependent(new double[60])), 0.05, "few");
    agrees(new MeanChange(Differences.ofIndependent(new double[600])), 0.05, "many");
    double[] alike = new double[40];
    Arrays.fill(alike, -0.02);
    for (double margin : new double[] {0.03, 0.1, 0.3, 0.5}) {
      agrees(new MeanChange(Differences.ofIndependent(alike)), margin, "margin " + margin);
    }
    assertThat(new MeanChange(Differences.ofIndependent(new double[0])).notWorse(0.1))
        .isEqualTo(PValue.ONE);
  }

  private static void agrees(MeanChange change, double margin, String which) {
    Optional<Interval> interval = change.interval(1 - 2 * ALPHA);
    double lower = interval.orElseThrow().lo();
    if (Math.abs(lower + margin) > 1e-9) {
      assertThat(change.notWorse(margin).isAtMost(ALPHA))
          .as("%s, lower limit %s, margin %s", which, lower, margin)
          .isEqualTo(lower > -margin);
    }
  }
}
