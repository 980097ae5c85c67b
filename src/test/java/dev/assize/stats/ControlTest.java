package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Ewma} and {@link Cusum} on the worked examples of the NIST handbook. */
class ControlTest {

  /** NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.4. */
  @Test
  void the_moving_average_is_that_of_the_handbook() {
    Ewma ewma = new Ewma(0.3, 50);
    List<Double> path =
        ewma.path(
            52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2,
            52.6, 52.4, 53.6, 52.1);
    assertThat(path.get(0)).is(figure("50.60"));
    assertThat(path.get(1)).is(figure("49.52"));
    assertThat(path.get(2)).is(figure("50.564"));
    assertThat(path.get(18)).is(figure("51.940348"));
    assertThat(path.get(19)).is(figure("51.988243"));
    double reach = 3 * 2.0539 * ewma.spread();
    assertThat(50 - reach).is(figure("47.411568"));
    assertThat(50 + reach).is(figure("52.588432"));
    assertThat(path).allMatch(average -> Math.abs(average - 50) < reach);
  }

  @Test
  void early_averages_are_spread_less() {
    Ewma ewma = new Ewma(0.2, 0);
    assertThat(ewma.spread(1)).is(figure("0.2"));
    assertThat(ewma.spread(2)).isGreaterThan(ewma.spread(1)).isLessThan(ewma.spread());
    assertThat(ewma.spread(500)).is(figure("0.333333333"));
    assertThat(new Ewma(1, 3).path(5, 6)).containsExactly(5.0, 6.0);
  }

  /** NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.3: h = 4.1959, alarm at the 14th. */
  @Test
  void the_cumulative_sum_is_that_of_the_handbook() {
    double[] series = {
      324.925, 324.675, 324.725, 324.350, 325.350, 325.225, 324.125, 324.525, 325.225, 324.600,
      324.625, 325.150, 328.325, 327.250, 327.825, 328.500, 326.675, 327.775, 326.875, 328.350
    };
    Cusum cusum = new Cusum(325, 0.3175);
    List<Double> above = cusum.above(series);
    assertThat(above.getLast()).is(figure("19.0350"));
    assertThat(above.subList(0, 13)).allMatch(sum -> sum < 4.1959);
    assertThat(above.get(13)).isGreaterThan(4.1959);
    assertThat(cusum.below(series)).allMatch(sum -> sum >= 0 && sum < 4.1959);
  }

  @Test
  void what_no_chart_can_use_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ewma(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Ewma(1.1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Cusum(0, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Cusum(0, Double.NaN));
  }
}
