package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuantileSketchTest {
  private static final double[] SHARES = {0.001, 0.05, 0.3, 0.5, 0.95, 0.999};

  @Test
  void continuous_values_are_told_to_a_thousandth_of_a_standard_error() {
    SplittableRandom random = new SplittableRandom(2);
    QuantileSketch sketch = new QuantileSketch(40, 3);
    double[] values = new double[10_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = 40 + 3 * random.nextGaussian();
      sketch.add(values[i]);
    }
    Arrays.sort(values);
    for (double share : SHARES) {
      double sorted = values[(int) Math.ceil(share * values.length) - 1];
      assertThat(sketch.quantile(share).orElseThrow()).isCloseTo(sorted, within(0.003));
    }
  }

  @Test
  void values_further_apart_than_a_bin_are_told_exactly() {
    QuantileSketch sketch = new QuantileSketch(0, 1);
    double[] values = new double[999];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i * 7 % 999 - 499) / 100.0 + 0.001;
      sketch.add(values[i]);
    }
    Arrays.sort(values);
    for (double share : new double[] {0.01, 0.05, 0.3, 0.5, 0.95}) {
      assertThat(sketch.quantile(share))
          .hasValue(values[(int) Math.ceil(share * values.length) - 1]);
    }
  }

  @Test
  void a_quantile_among_values_beyond_the_bins_is_not_told() {
    QuantileSketch sketch = new QuantileSketch(0, 1);
    for (int i = 0; i < 50; i++) {
      sketch.add(Double.NEGATIVE_INFINITY);
      sketch.add(9);
    }
    sketch.add(0);
    assertThat(sketch.quantile(0.3)).isEmpty();
    assertThat(sketch.quantile(0.5)).hasValue(0);
    assertThat(sketch.quantile(0.7)).isEmpty();
  }

  @Test
  void a_share_of_less_than_one_value_is_not_told() {
    QuantileSketch sketch = new QuantileSketch(0, 1);
    assertThat(sketch.quantile(0.5)).isEmpty();
    for (int i = 0; i < 10; i++) {
      sketch.add(0.1 * i);
    }
    assertThat(sketch.quantile(0.09)).isEmpty();
    assertThat(sketch.quantile(0.1)).hasValue(0);
    assertThat(sketch.quantile(0.95)).isEmpty();
  }
}
