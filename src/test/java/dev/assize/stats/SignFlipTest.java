package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SignFlipTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/sign-flip.csv", useHeadersInDisplayName = true)
  void p_values_are_those_of_the_oracle(
      String differences, int patterns, String twoSided, String better) {
    SignFlip test = test(Scores.parse(differences, "-"));
    assertThat(test.twoSided().value()).is(figure(twoSided));
    assertThat(test.better().value()).is(figure(better));
    assertThat(test.patterns()).isEqualTo(patterns);
    assertThat(test.basis()).isEqualTo(SignFlip.Basis.EXACT);
  }

  @Test
  void passes_and_failures_alone_give_the_exact_mcnemar_test() {
    for (int fixed = 0; fixed <= 8; fixed++) {
      for (int broke = 0; broke <= 8; broke++) {
        double[] d = new double[40];
        Arrays.fill(d, 0, fixed, 1);
        Arrays.fill(d, fixed, fixed + broke, -1);
        double exact = McNemar.exact(new PairedTable(40, fixed, broke, 0)).value();
        assertThat(test(Scores.independent(d)).twoSided().value()).isCloseTo(exact, within(1e-12));
      }
    }
  }

  @Test
  void equal_decimal_totals_are_ties_although_doubles_differ() {
    // 0.1 + 0.2 - 0.3 is 0 on paper: with its opposite 2 of 8 patterns, and all are as far out.
    assertThat(test(Scores.independent(0.1, 0.2, -0.3)).twoSided()).isEqualTo(PValue.ONE);
    // 0.6 is reached by the two patterns of one sign only.
    assertThat(test(Scores.independent(0.1, 0.2, 0.3)).twoSided().value()).isEqualTo(0.25);
  }

  @Test
  void clusters_flip_as_a_whole() {
    assertThat(test(Scores.parse("1 1 1 1 1 1", "aaabbb")).twoSided().value()).isEqualTo(0.5);
    assertThat(test(Scores.parse("1 1 1 1 1 1", "-")).twoSided().value()).isEqualTo(2 / 64.0);
  }

  @Test
  void drawn_p_values_are_near_the_exact_ones() {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 20; round++) {
      int fixed = 12 + random.nextInt(20);
      int broke = 12 + random.nextInt(20);
      double[] d = new double[fixed + broke];
      Arrays.fill(d, 0, fixed, 0.5);
      Arrays.fill(d, fixed, d.length, -0.5);
      double exact = McNemar.exact(new PairedTable(0, fixed, broke, 0)).value();
      SignFlip drawn = SignFlip.of(Differences.ofIndependent(d), round).orElseThrow();
      assertThat(drawn.basis()).isEqualTo(SignFlip.Basis.DRAWN);
      double noise = Math.sqrt(exact * (1 - exact) / SignFlip.DRAWS);
      assertThat(drawn.twoSided().value()).isCloseTo(exact, within(5 * noise + 1e-4));
    }
  }

  @Test
  void distinct_and_repeated_sizes_are_tossed_alike() {
    double[] alike = new double[41];
    double[] distinct = new double[41];
    for (int i = 0; i < 41; i++) {
      alike[i] = i % 3 == 0 ? -1 : 1;
      distinct[i] = alike[i] * (1 + i * 1e-6);
    }
    double a = SignFlip.of(Differences.ofIndependent(alike), 3).orElseThrow().better().value();
    double b = SignFlip.of(Differences.ofIndependent(distinct), 3).orElseThrow().better().value();
    double exact = 0.0137; // P[Bin(41, 1/2) >= 27] = 0.02986; ties of 27 split by the fractions
    assertThat(a).isCloseTo(0.0298, within(0.006));
    assertThat(b).isBetween(exact, 0.036);
  }

  @Test
  void no_p_value_is_0_even_when_nothing_drawn_comes_near() {
    double[] up = new double[300];
    Arrays.fill(up, 1);
    SignFlip test = test(Scores.independent(up));
    assertThat(test.better().value()).isCloseTo(1 / 20_001.0, within(1e-15));
    assertThat(test.worse()).isEqualTo(PValue.ONE);
    assertThat(test.patterns()).isEqualTo(SignFlip.DRAWS);
  }

  @Test
  void swapping_the_sides_swaps_better_and_worse_and_nothing_else() {
    Scores.drawn(
        60,
        scores -> {
          SignFlip there = SignFlip.of(scores.differences(), 5, 500).orElseThrow();
          SignFlip back = SignFlip.of(scores.swapped().differences(), 5, 500).orElseThrow();
          assertThat(back.twoSided()).isEqualTo(there.twoSided());
          assertThat(back.better()).isEqualTo(there.worse());
          assertThat(back.worse()).isEqualTo(there.better());
        });
  }

  @Test
  void the_order_of_cases_and_the_names_of_clusters_change_no_bit() {
    SplittableRandom random = new SplittableRandom(7);
    Scores.drawn(
        60,
        scores ->
            assertThat(SignFlip.of(scores.shuffled(random).differences(), 5, 500))
                .isEqualTo(SignFlip.of(scores.differences(), 5, 500)));
  }

  @Test
  void repeating_every_case_within_its_cluster_changes_nothing() {
    Scores.drawn(
        60,
        scores ->
            assertThat(SignFlip.of(scores.repeated(2).differences(), 5, 500))
                .isEqualTo(SignFlip.of(scores.differences(), 5, 500)));
  }

  @Test
  void equal_sides_give_1_and_no_cases_give_nothing() {
    SignFlip equal = test(Scores.independent(0, 0, 0));
    assertThat(equal.twoSided()).isEqualTo(PValue.ONE);
    assertThat(equal.better()).isEqualTo(PValue.ONE);
    assertThat(equal.worse()).isEqualTo(PValue.ONE);
    assertThat(SignFlip.of(Differences.ofIndependent(new double[0]), 1)).isEmpty();
  }

  @Test
  void fewer_than_one_draw_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignFlip.of(Differences.ofIndependent(new double[1]), 1, 0))
        .withMessageStartingWith("draws must");
  }

  private static SignFlip test(Scores scores) {
    return SignFlip.of(scores.differences(), 1).orElseThrow();
  }
}
