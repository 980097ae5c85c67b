package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChangePointsTest {

  /** The series, its first split and its change points are a test of the program Apache Otava. */
  private static final double[] SERIES = {
    0.3, 2.4, 1.5, -0.9, -0.5, 99.7, 98.3, 99.1, 149, 149.7, 149.5, 149.1, 148.8, 150
  };

  @Test
  void the_largest_split_is_that_of_the_oracle() {
    ChangePoints.Split split = ChangePoints.largest(SERIES).orElseThrow();
    assertThat(split.at()).isEqualTo(5);
    assertThat(split.statistic()).is(figure("761.282142857"));
  }

  @Test
  void both_changes_are_found() {
    ChangePoints changes = ChangePoints.of(SERIES, 0.05, 1, 499);
    assertThat(changes.splits()).extracting(ChangePoints.Split::at).containsExactly(5, 8);
    assertThat(changes.splits()).allMatch(split -> split.p().isAtMost(0.05));
    assertThat(ChangePoints.of(SERIES, 0.05, 1, 499)).isEqualTo(changes);
  }

  @Test
  void noise_alone_changes_in_about_one_of_twenty_series() {
    SplittableRandom random = new SplittableRandom(3);
    int changed = 0;
    for (int round = 0; round < 200; round++) {
      double[] noise = random.doubles(30).toArray();
      changed += ChangePoints.of(noise, 0.05, round, 99).splits().isEmpty() ? 0 : 1;
    }
    assertThat(changed).isBetween(1, 22);
  }

  @Test
  void a_single_value_out_of_line_is_no_change() {
    SplittableRandom random = new SplittableRandom(5);
    double[] series = random.doubles(40).toArray();
    series[10] = 60;
    assertThat(ChangePoints.of(series, 0.05, 1, 199).splits()).isEmpty();
  }

  @Test
  void a_step_is_found_where_it_is() {
    SplittableRandom random = new SplittableRandom(6);
    for (int round = 0; round < 20; round++) {
      int at = 6 + random.nextInt(20);
      double[] series = new double[32];
      for (int i = 0; i < series.length; i++) {
        series[i] = random.nextGaussian() + (i < at ? 0 : 6);
      }
      assertThat(ChangePoints.of(series, 0.01, round, 199).splits())
          .extracting(ChangePoints.Split::at)
          .contains(at);
    }
  }

  @Test
  void series_without_two_parts_have_no_split() {
    assertThat(ChangePoints.largest(1, 2, 3)).isEmpty();
    assertThat(ChangePoints.largest(4, 4, 4, 4, 4)).isEmpty();
    assertThat(ChangePoints.of(new double[0], 0.05, 1, 99).splits()).isEmpty();
  }

  @Test
  void what_is_out_of_range_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ChangePoints.of(SERIES, 0, 1, 9));
    assertThatIllegalArgumentException().isThrownBy(() -> ChangePoints.of(SERIES, 0.05, 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChangePoints.of(new double[] {Double.NaN}, 0.05, 1, 9));
  }
}
