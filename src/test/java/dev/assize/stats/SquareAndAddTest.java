package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SquareAndAddTest {

  private static final long SEED = 20261122;

  /** R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "0, 10, 0, 10, -0.2775, 0.2775",
    "10, 10, 0, 20, 0.6791, 1.0000",
    "10, 10, 0, 10, 0.6075, 1.0000"
  })
  void of_two_shares_it_is_the_published_interval(
      int x, int m, int y, int n, double lower, double upper) {
    Interval found =
        SquareAndAdd.interval(
            (double) x / m, Wilson.ofShare((double) x / m, m, 0.95),
            (double) y / n, Wilson.ofShare((double) y / n, n, 0.95));

    assertThat(found.lo()).isCloseTo(lower, within(6e-5));
    assertThat(found.hi()).isCloseTo(upper, within(6e-5));
  }

  @Test
  void of_two_normal_intervals_it_is_the_normal_interval_of_the_difference() {
    Interval first = new Interval(0.10 - 0.03, 0.10 + 0.03, 0.90);
    Interval second = new Interval(0.02 - 0.04, 0.02 + 0.04, 0.90);

    Interval found = SquareAndAdd.interval(0.10, first, 0.02, second);

    assertThat(found.lo()).isCloseTo(0.08 - 0.05, within(1e-12));
    assertThat(found.hi()).isCloseTo(0.08 + 0.05, within(1e-12));
  }

  /** Two independent sets of paired cases whose true differences are known. */
  @Test
  void it_holds_the_true_gap_as_often_as_it_says() {
    SplittableRandom random = new SplittableRandom(SEED);
    int held = 0;
    int rounds = 4000;
    for (int round = 0; round < rounds; round++) {
      PairedTable open = drawn(random, 400, 0.12, 0.05);
      PairedTable sealed = drawn(random, 100, 0.08, 0.09);
      Interval gap =
          SquareAndAdd.interval(
              difference(sealed), Tango.interval(sealed, 0.90).orElseThrow(),
              difference(open), Tango.interval(open, 0.90).orElseThrow());
      held += gap.contains(-0.01 - 0.07) ? 1 : 0;
    }
    assertThat((double) held / rounds).as("seed " + SEED).isBetween(0.885, 0.925);
  }

  @Test
  void levels_must_agree() {
    Interval at90 = new Interval(0, 0.2, 0.90);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SquareAndAdd.interval(0.1, at90, 0.1, new Interval(0, 0.2, 0.95)));
  }

  @Test
  void an_estimate_just_beyond_its_limit_lies_on_it() {
    Interval up = new Interval(0.5, 1, 0.90);
    Interval down = new Interval(0, 0.5, 0.90);

    assertThat(SquareAndAdd.interval(1 + 1e-12, up, 0, down).hi()).isCloseTo(1, within(1e-9));
  }

  private static PairedTable drawn(SplittableRandom random, int n, double fixed, double broke) {
    int[] counts = new int[3];
    for (int i = 0; i < n; i++) {
      double x = random.nextDouble();
      counts[x < fixed ? 0 : x < fixed + broke ? 1 : 2]++;
    }
    return new PairedTable(counts[2], counts[0], counts[1], 0);
  }

  private static double difference(PairedTable table) {
    return (double) (table.n10() - table.n01()) / table.total();
  }
}
