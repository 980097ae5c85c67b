package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BettingBoundTest {

  private static final long SEED = Long.getLong("assize.test.seed", 20_261_121L);

  /** The bound lies in a cell of the sequence's grid, so that the two agree to the value. */
  @ParameterizedTest
  @ValueSource(doubles = {-0.3, -0.1, 0.0, 0.1})
  void it_claims_what_the_whole_sequence_claims_and_no_later(double truth) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int run = 0; run < 4; run++) {
      BettingSequence sequence = BettingSequence.ofDifferences(0.98);
      BettingBound bound = new BettingBound(-0.05, 0.01);
      for (int i = 0; i < 250; i++) {
        double drawn = random.nextDouble();
        double value = drawn < 0.2 - truth / 2 ? -1 : drawn < 0.4 ? 1 : 0;
        sequence.observe(value);
        bound.observe(value);
        Interval interval = sequence.interval().orElseThrow();
        String where = "seed " + SEED + ", run " + run + ", value " + i;
        // The interval lies outwards by one cell of 0.0002.
        assertThat(bound.isAbove()).as(where).isEqualTo(interval.lo() > -0.05 - 0.0003);
        assertThat(bound.isBelow()).as(where).isEqualTo(interval.hi() < -0.05 + 0.0003);
      }
    }
  }

  @Test
  void a_mean_on_the_bound_is_claimed_to_lie_aside_no_oftener_than_said() {
    SplittableRandom random = new SplittableRandom(SEED);
    int runs = 2_000;
    int above = 0;
    int below = 0;
    for (int run = 0; run < runs; run++) {
      BettingBound bound = new BettingBound(-0.05, 0.05);
      for (int i = 0; i < 400; i++) {
        double drawn = random.nextDouble();
        bound.observe(drawn < 0.075 ? -1 : drawn < 0.1 ? 1 : 0);
      }
      above += bound.isAbove() ? 1 : 0;
      below += bound.isBelow() ? 1 : 0;
    }
    assertThat((double) above / runs).as("seed %d", SEED).isBetween(0.0005, 0.065);
    assertThat((double) below / runs).as("seed %d", SEED).isBetween(0.0005, 0.065);
  }

  @Test
  void the_interval_is_that_of_the_whole_sequence_to_a_cell_of_its_grid() {
    SplittableRandom random = new SplittableRandom(SEED);
    BettingSequence sequence = BettingSequence.ofDifferences(0.98);
    List<Double> values = new ArrayList<>();
    assertThat(BettingBound.interval(values, 0.98)).contains(new Interval(-1, 1, 0.98));
    for (int i = 0; i < 300; i++) {
      double drawn = random.nextDouble();
      double value = drawn < 0.3 ? -1 : drawn < 0.4 ? 1 : 0;
      values.add(value);
      sequence.observe(value);
    }
    Interval whole = sequence.interval().orElseThrow();
    Interval halved = BettingBound.interval(values, 0.98).orElseThrow();
    assertThat(halved.lo()).isBetween(whole.lo() - 1e-6, whole.lo() + 0.0003);
    assertThat(halved.hi()).isBetween(whole.hi() - 0.0003, whole.hi() + 1e-6);
  }

  @Test
  void what_cannot_be_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new BettingBound(-1, 0.01));
    assertThatIllegalArgumentException().isThrownBy(() -> new BettingBound(0, 0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BettingBound(0, 0.01).observe(Double.NaN));
  }
}
