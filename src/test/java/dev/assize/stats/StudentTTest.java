package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
  @Test
  void the_far_tail_continues_the_plain_one() {
    for (int df : new int[] {60, 199, 499, 19_999}) {
      TDistribution plain = TDistribution.of(df);
      double t = plain.inverseSurvivalProbability(1e-289);
      double step = t / df + 1 / t;
      double before = StudentT.upperTail(t - step, df).ln();
      double at = StudentT.upperTail(t, df).ln();
      double after = StudentT.upperTail(t + step, df).ln();
      assertThat(at).as("df %d", df).isCloseTo(-289 * Math.log(10), within(1e-6));
      double bend = (after - at) - (at - before);
      assertThat(Math.abs(bend)).as("df %d", df).isLessThan(0.02 * Math.abs(after - at));
      assertThat(StudentT.upperTail(10 * t, df).ln()).isLessThan(at - 30);
    }
  }

  @Test
  void with_one_degree_of_freedom_it_is_cauchys() {
    assertThat(StudentT.upperTail(1, 1).value()).isCloseTo(0.25, within(1e-15));
    assertThat(StudentT.upperTail(1e300, 1).ln())
        .isCloseTo(-Math.log(Math.PI) - 300 * Math.log(10), within(1e-9));
  }

  @Test
  void with_two_degrees_of_freedom_it_ends_as_half_the_square() {
    assertThat(StudentT.upperTail(1e200, 2).ln())
        .isCloseTo(-Math.log(2) - 400 * Math.log(10), within(1e-9));
  }

  @Test
  void both_tails_of_0_are_everything() {
    assertThat(StudentT.bothTails(0, 5)).isEqualTo(PValue.ONE);
  }

  /**
   * Known answers from the finite sum for even degrees of freedom (Abramowitz and Stegun 26.7.4),
   * taken with 900 digits.
   */
  @ParameterizedTest
  @CsvSource({
    "60, 800, -686.06073533855366",
    "100, 600, -865.59267268147884",
    "45, 2000, -703.75426019597619",
    "1e9, 40, -757.92267200528505"
  })
  void the_far_tail_has_the_digits_of_the_exact_sum(double t, int df, double ln) {
    assertThat(StudentT.upperTail(t, df).ln()).isCloseTo(ln, within(1e-10));
  }
}
