package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.cases.Expectation.Importance;
import dev.assize.regression.Contrasted.Contrast;
import dev.assize.score.CaseFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogQuantilesTest {

  private static final long SEED = 20_261_121;

  @Test
  void of_58_cases_nobody_can_say_how_high_the_p95_lies() {
    assertThat(contrast(logs(58, SEED), logs(58, SEED + 1)).interval()).isEmpty();
    assertThat(contrast(logs(59, SEED), logs(59, SEED + 1)).interval()).isPresent();
  }

  @Test
  void a_slow_twentieth_counts_and_a_slow_hundredth_does_not() {
    double[] before = new double[200];
    double[] few = before.clone();
    double[] many = before.clone();
    for (int i = 0; i < 30; i++) {
      few[i] = i < 2 ? Math.log(3) : 0;
      many[i] = Math.log(3);
    }

    assertThat(contrast(before, few).difference()).isZero();
    Contrast slower = contrast(before, many);
    assertThat(slower.difference()).isCloseTo(-Math.log(3), within(1e-12));
    assertThat(slower.interval().orElseThrow().hi()).isCloseTo(-Math.log(3), within(1e-12));
    assertThat(slower.worse().value()).isLessThan(0.01);
  }

  @Test
  void the_order_of_cases_changes_no_bit() {
    double[] before = logs(80, SEED);
    double[] after = logs(80, SEED + 1);
    List<CaseFacts> cases = cases(80);
    List<Integer> order = new ArrayList<>(IntStream.range(0, 80).boxed().toList());
    Collections.shuffle(order, new Random(SEED));

    assertThat(
            new LogQuantiles(
                    order.stream().map(cases::get).toList(),
                    order.stream().mapToDouble(i -> before[i]).toArray(),
                    order.stream().mapToDouble(i -> after[i]).toArray(),
                    0.95)
                .contrast(0.90, ""))
        .isEqualTo(contrast(before, after));
  }

  private static Contrast contrast(double[] before, double[] after) {
    return (Contrast)
        new LogQuantiles(cases(before.length), before, after, 0.95).contrast(0.90, "");
  }

  private static List<CaseFacts> cases(int n) {
    return IntStream.range(0, n)
        .mapToObj(i -> Docket.facts("case-" + i, "general", Importance.NORMAL))
        .toList();
  }

  private static double[] logs(int n, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
  }
}
