package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AdjustedPValuesTest {
  private static final List<UnaryOperator<List<PValue>>> METHODS =
      List.of(AdjustedPValues::holm, AdjustedPValues::benjaminiHochberg);

  @Test
  void both_give_the_published_values() throws IOException {
    List<String[]> rows = Oracle.rows("adjusted-p.csv");
    List<PValue> raw = rows.stream().map(row -> PValue.of(Double.parseDouble(row[0]))).toList();
    List<PValue> falseDiscovery = AdjustedPValues.benjaminiHochberg(raw);
    List<PValue> familyWise = AdjustedPValues.holm(raw);
    assertThat(rows).hasSize(15);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(falseDiscovery.get(i).value()).is(figure(rows.get(i)[1]));
      assertThat(familyWise.get(i).value()).is(figure(rows.get(i)[2]));
    }
  }

  @Test
  void the_order_of_the_tests_does_not_matter() {
    Drawn.pValues(
        (raw, seed) -> {
          List<Integer> order = new ArrayList<>();
          for (int i = 0; i < raw.size(); i++) {
            order.add(i);
          }
          Collections.shuffle(order, new Random(seed));
          for (UnaryOperator<List<PValue>> method : METHODS) {
            List<PValue> straight = method.apply(raw);
            List<PValue> mixed = method.apply(order.stream().map(raw::get).toList());
            assertThat(mixed).isEqualTo(order.stream().map(straight::get).toList());
          }
        });
  }

  @Test
  void holm_is_never_below_benjamini_hochberg_nor_that_below_the_raw_value() {
    Drawn.pValues(
        (raw, seed) -> {
          List<PValue> holm = AdjustedPValues.holm(raw);
          List<PValue> falseDiscovery = AdjustedPValues.benjaminiHochberg(raw);
          for (int i = 0; i < raw.size(); i++) {
            assertThat(holm.get(i).ln()).isGreaterThanOrEqualTo(falseDiscovery.get(i).ln() - 1e-12);
            assertThat(falseDiscovery.get(i).ln()).isGreaterThanOrEqualTo(raw.get(i).ln());
          }
        });
  }

  /** The step-wise procedures as their authors state them, without adjusted values. */
  @Test
  void what_is_at_most_the_level_is_what_the_steps_reject() {
    Drawn.pValues(
        (raw, seed) -> {
          double level = 0.1;
          List<PValue> sorted =
              raw.stream().sorted((a, b) -> Double.compare(a.ln(), b.ln())).toList();
          int k = sorted.size();
          int stepDown = 0;
          while (stepDown < k && sorted.get(stepDown).isAtMost(level / (k - stepDown))) {
            stepDown++;
          }
          int stepUp = k;
          while (stepUp > 0 && !sorted.get(stepUp - 1).isAtMost(level * stepUp / k)) {
            stepUp--;
          }
          assertThat(AdjustedPValues.holm(raw).stream().filter(p -> p.isAtMost(level)))
              .hasSize(stepDown);
          assertThat(AdjustedPValues.benjaminiHochberg(raw).stream().filter(p -> p.isAtMost(level)))
              .hasSize(stepUp);
        });
  }

  @Test
  void one_test_is_left_as_it_is_and_none_give_none() {
    for (UnaryOperator<List<PValue>> method : METHODS) {
      assertThat(method.apply(List.of(PValue.of(0.04)))).containsExactly(PValue.of(0.04));
      assertThat(method.apply(List.of())).isEmpty();
    }
  }

  @Test
  void p_values_smaller_than_a_double_keep_their_logarithm() {
    PValue tiny = new PValue(-1117 * Math.log(2));
    List<PValue> raw = List.of(PValue.ONE, tiny, PValue.of(0.5), PValue.ONE);
    for (UnaryOperator<List<PValue>> method : METHODS) {
      assertThat(method.apply(raw).get(1).ln()).isCloseTo(-1115 * Math.log(2), within(1e-9));
      assertThat(method.apply(raw).get(1)).hasToString("< 1e-300");
    }
  }

  @Test
  void equal_p_values_become_equal() {
    PValue p = PValue.of(0.01);
    assertThat(AdjustedPValues.holm(List.of(p, p, p)))
        .allSatisfy(adjusted -> assertThat(adjusted.value()).isCloseTo(0.03, within(1e-15)));
    assertThat(AdjustedPValues.benjaminiHochberg(List.of(p, p, p)))
        .allSatisfy(adjusted -> assertThat(adjusted).isEqualTo(p));
  }
}
