package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExactSumTest {
  @Test
  void what_a_running_sum_loses_is_kept() {
    assertThat(ExactSum.of(new double[] {1e100, 1, -1e100})).isEqualTo(1);
    assertThat(ExactSum.of(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}))
        .isEqualTo(1);
  }

  @Test
  void half_a_unit_is_rounded_by_what_lies_below_it() {
    double half = 0x1p-53;
    assertThat(ExactSum.of(new double[] {1, half})).isEqualTo(1);
    assertThat(ExactSum.of(new double[] {1, half, 0x1p-110})).isEqualTo(Math.nextUp(1.0));
    assertThat(ExactSum.of(new double[] {Math.nextUp(1.0), half, -0x1p-110}))
        .isEqualTo(Math.nextUp(1.0));
    assertThat(ExactSum.of(new double[] {-1, -half, -0x1p-110})).isEqualTo(-Math.nextUp(1.0));
  }

  @Test
  void every_sum_is_the_decimal_sum_rounded_once() {
    Scores.drawn(
        200,
        scores -> {
          double[] terms =
              Arrays.stream(scores.values())
                  .map(v -> Math.scalb(v, (int) (Math.abs(v) * 1000) % 90))
                  .toArray();
          BigDecimal sum =
              Arrays.stream(terms)
                  .mapToObj(BigDecimal::new)
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          assertThat(ExactSum.of(terms)).isEqualTo(sum.doubleValue());
        });
  }

  @Test
  void no_terms_and_terms_that_cancel_give_a_plain_zero() {
    assertThat(Double.doubleToRawLongBits(ExactSum.of(new double[0]))).isZero();
    assertThat(Double.doubleToRawLongBits(ExactSum.of(new double[] {-0.0}))).isZero();
    assertThat(Double.doubleToRawLongBits(ExactSum.of(new double[] {-0.3, 0.3}))).isZero();
  }
}
