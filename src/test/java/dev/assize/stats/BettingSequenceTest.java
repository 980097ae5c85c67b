package dev.assize.stats;

import static dev.assize.stats.Published.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class BettingSequenceTest {
  private static final double[] TEN = {1, 0, 1, 1, 0, 1, 1, 1, 0, 1};

  @Test
  void the_bets_are_those_of_the_authors() {
    Bets bets = new Bets(0.05);
    String[] published = {"6.524984656", "4.635696474", "3.075907265"};
    for (int i = 0; i < published.length; i++) {
      assertThat(bets.next()).is(figure(published[i]));
      bets.observe(TEN[i]);
    }
  }

  @Test
  void the_capital_takes_the_path_of_the_authors() throws IOException {
    BettingSequence sequence = BettingSequence.ofShares(0.95);
    for (String[] row : Oracle.rows("betting-path.csv")) {
      sequence.observe(Double.parseDouble(row[0]));
      assertThat(sequence.capital(5000)).is(figure(row[1]));
      if (!row[2].isEmpty()) {
        assertThat(sequence.capital(9000)).is(figure(row[2]));
      }
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/oracle/betting-intervals.csv", useHeadersInDisplayName = true)
  void the_intervals_are_those_of_the_authors(int n, String lower, String upper) {
    BettingSequence sequence = BettingSequence.ofShares(0.95);
    for (int i = 0; i < n; i++) {
      sequence.observe(TEN[i % TEN.length]);
    }
    assertThat(sequence.interval().orElseThrow().lo()).is(figure(lower));
    assertThat(sequence.interval().orElseThrow().hi()).is(figure(upper));
  }

  @Test
  void differences_give_the_same_interval_on_their_own_scale() {
    BettingSequence shares = BettingSequence.ofShares(0.95);
    BettingSequence differences = BettingSequence.ofDifferences(0.95);
    SplittableRandom random = new SplittableRandom(20261121);
    for (int i = 0; i < 300; i++) {
      int d = random.nextInt(10) == 0 ? random.nextInt(-1, 2) : 0;
      shares.observe((d + 1) / 2.0);
      differences.observe(d);
    }
    Interval share = shares.interval().orElseThrow();
    Interval difference = differences.interval().orElseThrow();
    assertThat(difference.lo()).isCloseTo(2 * share.lo() - 1, within(1e-12));
    assertThat(difference.hi()).isCloseTo(2 * share.hi() - 1, within(1e-12));
  }

  @Test
  void swapping_the_sides_mirrors_it() {
    BettingSequence there = BettingSequence.ofDifferences(0.9);
    BettingSequence back = BettingSequence.ofDifferences(0.9);
    SplittableRandom random = new SplittableRandom(20261122);
    for (int i = 0; i < 400; i++) {
      double d = random.nextDouble(-0.4, 0.1);
      there.observe(d);
      back.observe(-d);
    }
    Interval one = there.interval().orElseThrow();
    Interval other = back.interval().orElseThrow();
    assertThat(other.lo()).isCloseTo(-one.hi(), within(2.1e-4));
    assertThat(other.hi()).isCloseTo(-one.lo(), within(2.1e-4));
  }

  @Test
  void it_never_widens() {
    BettingSequence sequence = BettingSequence.ofShares(0.9);
    SplittableRandom random = new SplittableRandom(20261123);
    Interval before = sequence.interval().orElseThrow();
    assertThat(before).isEqualTo(new Interval(0, 1, 0.9));
    for (int i = 0; i < 500; i++) {
      sequence.observe(random.nextDouble());
      Interval now = sequence.interval().orElseThrow();
      assertThat(now.lo()).isGreaterThanOrEqualTo(before.lo());
      assertThat(now.hi()).isLessThanOrEqualTo(before.hi());
      before = now;
    }
  }

  @Test
  void values_that_are_all_equal_close_in_on_themselves() {
    BettingSequence sequence = BettingSequence.ofDifferences(0.95);
    for (int i = 0; i < 20_000; i++) {
      sequence.observe(0);
    }
    assertThat(sequence.interval().orElseThrow().contains(0)).isTrue();
    assertThat(sequence.interval().orElseThrow().width()).isLessThan(0.01);
  }

  @Test
  void values_that_change_their_mean_for_good_rule_out_every_mean() {
    BettingSequence sequence = BettingSequence.ofShares(0.95);
    for (int i = 0; i < 3000; i++) {
      sequence.observe(i < 1000 ? 0 : 1);
    }
    assertThat(sequence.interval()).isEmpty();
    sequence.observe(1);
    assertThat(sequence.interval()).isEmpty();
  }

  /** Looked at after every value; the true mean must never be ruled out. */
  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.5, 0.97})
  void the_true_mean_is_lost_at_any_of_200_looks_in_at_most_10_percent(double mean) {
    SplittableRandom random = new SplittableRandom(20261121);
    int runs = 300;
    int lost = 0;
    for (int i = 0; i < runs; i++) {
      BettingSequence sequence = BettingSequence.ofShares(0.90);
      for (int k = 0; k < 200; k++) {
        sequence.observe(random.nextDouble() < mean ? 1 : 0);
      }
      lost += sequence.interval().filter(interval -> interval.contains(mean)).isPresent() ? 0 : 1;
    }
    // three standard errors of a rate of 10 % in 300 runs
    assertThat(lost / (double) runs).isLessThanOrEqualTo(0.152);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void a_value_out_of_range_is_refused(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BettingSequence.ofShares(0.95).observe(value))
        .withMessageStartingWith("value");
  }

  @Test
  void a_level_outside_0_to_1_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BettingSequence.ofDifferences(1))
        .withMessageStartingWith("level");
  }
}
