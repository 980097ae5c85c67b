package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OddOneOutTest {

  private static final double ALPHA = 0.05;

  @Test
  void the_p_value_is_the_binomial_tail_of_one_third() {
    assertThat(new OddOneOut(42, 3, 3).p().value()).isEqualTo(1 / 27.0, within(1e-15));
    assertThat(new OddOneOut(42, 3, 2).p().value()).isEqualTo(7 / 27.0, within(1e-15));
    assertThat(new OddOneOut(42, 4, 4).p().value()).isEqualTo(1 / 81.0, within(1e-15));
    assertThat(new OddOneOut(42, 4, 0).p()).isEqualTo(PValue.ONE);
    assertThat(new OddOneOut(0, 0, 0).p()).isEqualTo(PValue.ONE);
  }

  /**
   * Three changed cases are needed, as two have a p-value of 1/9: P[Bin(42, 0.1) >= 3] is 0.807.
   */
  @Test
  void without_noise_a_change_of_a_tenth_takes_42_cases() {
    assertThat(OddOneOut.fewest(0.10, 0, ALPHA, 0.80)).hasValue(42);
    assertThat(OddOneOut.power(42, 0.10, 0, ALPHA)).isEqualTo(0.8049, within(0.0001));
    assertThat(OddOneOut.power(41, 0.10, 0, ALPHA)).isLessThan(0.80);
  }

  @Test
  void noise_takes_more_cases() {
    int before = 0;
    for (double noise : new double[] {0, 0.05, 0.10, 0.20}) {
      int cases = OddOneOut.fewest(0.10, noise, ALPHA, 0.80).orElseThrow();
      assertThat(cases).as("noise %s", noise).isGreaterThan(before);
      before = cases;
    }
  }

  @Test
  void an_unchanged_answerer_is_suspected_in_five_of_a_hundred_probes_at_most_however_noisy() {
    for (double noise : new double[] {0, 0.01, 0.05, 0.15, 0.5, 1}) {
      for (int cases : new int[] {1, 5, 42, 60, 200}) {
        assertThat(OddOneOut.power(cases, 0, noise, ALPHA))
            .as("noise %s, %d cases", noise, cases)
            .isLessThanOrEqualTo(ALPHA);
      }
    }
  }

  @Test
  void the_power_is_what_draws_show() {
    long seed = 20_261_121;
    Random random = new Random(seed);
    int found = 0;
    int runs = 20_000;
    for (int run = 0; run < runs; run++) {
      found += drawn(random, 60, 0.10, 0.06).p().isAtMost(ALPHA) ? 1 : 0;
    }
    assertThat((double) found / runs)
        .as("seed %d", seed)
        .isEqualTo(OddOneOut.power(60, 0.10, 0.06, ALPHA), within(0.01));
  }

  @Test
  void what_it_can_find_shrinks_with_the_cases_and_nothing_is_found_by_two() {
    assertThat(new OddOneOut(2, 0, 0).detectable(ALPHA, 0.80)).isEmpty();
    assertThat(new OddOneOut(3, 0, 0).detectable(ALPHA, 0.80)).hasValue(0.93);
    assertThat(new OddOneOut(42, 0, 0).detectable(ALPHA, 0.80).orElseThrow())
        .isEqualTo(0.10, within(0.0051));
    assertThat(new OddOneOut(420, 0, 0).detectable(ALPHA, 0.80).orElseThrow()).isLessThan(0.02);
  }

  @Test
  void noise_is_told_by_the_fresh_answers_alone() {
    assertThat(new OddOneOut(60, 9, 7).noise()).isEqualTo(0.05, within(1e-12));
    assertThat(new OddOneOut(60, 7, 7).noise()).isZero();
    assertThat(new OddOneOut(0, 0, 0).noise()).isZero();
  }

  @Test
  void counts_that_do_not_fit_are_refused() {
    assertThatThrownBy(() -> new OddOneOut(3, 4, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OddOneOut(3, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OddOneOut.fewest(0.1, 0.1, 0, 0.8))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static OddOneOut drawn(Random random, int cases, double changed, double noise) {
    int uneven = 0;
    int odd = 0;
    for (int i = 0; i < cases; i++) {
      if (random.nextDouble() < changed) {
        uneven++;
        odd++;
      } else if (random.nextDouble() < noise) {
        uneven++;
        odd += random.nextInt(3) == 0 ? 1 : 0;
      }
    }
    return new OddOneOut(cases, uneven, odd);
  }
}
