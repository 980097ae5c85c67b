package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EDetectorTest {

  /** One case of three values, tonight's the largest: by hand, for each of the six bets. */
  @Test
  void one_night_is_what_it_is_by_hand() {
    double[] values = {1, 0, 0};
    double mean = 1 / 3.0;
    double deviation = Math.sqrt(2 / 9.0);
    double sum = 0;
    for (double bet : new double[] {-2, -1, -0.5, 0.5, 1, 2}) {
      double average =
          Arrays.stream(values).map(v -> Math.exp(bet * (v - mean) / deviation)).sum() / 3;
      sum += Math.exp(bet * (1 - mean) / deviation) / average;
    }
    EDetector detector = EDetector.of(1000).after(new double[] {1}, List.of(ValueCounts.of(0, 0)));
    assertThat(detector.evidence().value()).isCloseTo(sum / 6, within(1e-12));
  }

  /** Whichever of a case's values comes last, the mean over all of them is 1. */
  @Test
  void a_night_is_worth_1_on_average_over_all_orders_of_its_values() {
    SplittableRandom random = new SplittableRandom(2);
    for (int round = 0; round < 20; round++) {
      double[] one = random.doubles(4).map(Math::rint).toArray();
      double[] other = random.doubles(3).toArray();
      double sum = 0;
      for (int i = 0; i < one.length; i++) {
        for (int j = 0; j < other.length; j++) {
          sum +=
              EDetector.of(9)
                  .after(
                      new double[] {one[i], other[j]},
                      List.of(ValueCounts.of(without(one, i)), ValueCounts.of(without(other, j))))
                  .evidence()
                  .value();
        }
      }
      assertThat(sum / 12).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void cases_that_are_always_the_same_bet_nothing() {
    EDetector detector = EDetector.of(20);
    for (int night = 0; night < 50; night++) {
      detector =
          detector.after(new double[] {1, 0}, List.of(ValueCounts.of(1, 1, 1), ValueCounts.of(0)));
    }
    assertThat(detector.evidence()).isEqualTo(EValue.ONE);
    assertThat(detector.isAlarm()).isFalse();
  }

  @Test
  void a_lasting_fall_sets_it_off_and_is_called_a_fall() {
    SplittableRandom random = new SplittableRandom(11);
    int cases = 60;
    int nights = 40;
    List<ValueCounts> earlier = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      earlier.add(ValueCounts.of());
    }
    EDetector detector = EDetector.of(1000);
    int alarm = -1;
    for (int night = 0; night < 20 + nights; night++) {
      double[] tonight = new double[cases];
      for (int i = 0; i < cases; i++) {
        double rate = night < 30 ? 0.8 : 0.5;
        tonight[i] = random.nextDouble() < rate ? 1 : 0;
      }
      if (night >= 20 && alarm < 0) {
        detector = detector.after(tonight, earlier);
        alarm = detector.isAlarm() ? night : -1;
      }
      for (int i = 0; i < cases; i++) {
        earlier.set(i, earlier.get(i).with(tonight[i]));
      }
    }
    assertThat(alarm).isBetween(30, 36);
    assertThat(detector.pointsDown()).isTrue();
  }

  @Test
  void counts_know_their_mean_and_spread_whatever_the_order() {
    ValueCounts counts = ValueCounts.of(3, 1, 3, 1, 2).with(2);
    assertThat(counts.size()).isEqualTo(6);
    assertThat(counts.mean()).isEqualTo(2);
    assertThat(counts.variance()).isCloseTo(4 / 6.0, within(1e-12));
    assertThat(counts.lnMeanExp(1))
        .isCloseTo(Math.log((2 * Math.E + 2 + 2 / Math.E) / 6), within(1e-12));
    assertThat(ValueCounts.of().variance()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> ValueCounts.of(Double.NaN));
  }

  @Test
  void what_no_night_can_be_is_refused() {
    EDetector detector = EDetector.of(100);
    assertThatIllegalArgumentException().isThrownBy(() -> EDetector.of(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> detector.after(new double[] {1}, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> detector.after(new double[] {Double.NaN}, List.of(ValueCounts.of(1))));
  }

  private static double[] without(double[] values, int index) {
    double[] rest = new double[values.length - 1];
    System.arraycopy(values, 0, rest, 0, index);
    System.arraycopy(values, index + 1, rest, index, rest.length - index);
    return rest;
  }
}
