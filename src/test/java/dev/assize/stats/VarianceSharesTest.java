package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VarianceSharesTest {
  @Test
  void by_hand_two_cases_of_two_repeats() {
    // Means 1 and 5 with variance 8; each case varies by 2, and so its mean by 1.
    VarianceShares shares = shares(new double[][] {{0, 2}, {4, 6}});
    assertThat(shares.within()).isEqualTo(2);
    assertThat(shares.between()).isEqualTo(7);
    assertThat(shares.withinShare()).isCloseTo(2 / 9.0, within(1e-15));
  }

  @Test
  void both_shares_are_found_again_whatever_the_number_of_repeats() {
    SplittableRandom random = new SplittableRandom(8);
    double[][] repeats = new double[40_000][];
    for (int i = 0; i < repeats.length; i++) {
      double own = Math.sqrt(0.6) * random.nextGaussian();
      repeats[i] = new double[1 + random.nextInt(5)];
      for (int k = 0; k < repeats[i].length; k++) {
        repeats[i][k] = own + Math.sqrt(0.4) * random.nextGaussian();
      }
    }
    assertThat(shares(repeats).between()).isCloseTo(0.6, within(0.02));
    assertThat(shares(repeats).within()).isCloseTo(0.4, within(0.01));
    assertThat(shares(repeats).withinShare()).isCloseTo(0.4, within(0.02));
  }

  @Test
  void cases_seen_once_are_left_out() {
    assertThat(shares(new double[][] {{0, 2}, {99}, {4, 6}, {}}))
        .isEqualTo(shares(new double[][] {{0, 2}, {4, 6}}));
    assertThat(VarianceShares.of(new double[][] {{0, 2}, {99}})).isEmpty();
    assertThat(VarianceShares.of(new double[0][])).isEmpty();
  }

  @Test
  void repeats_that_differ_more_than_cases_leave_nothing_between() {
    VarianceShares shares = shares(new double[][] {{-1, 1}, {-2, 2}});
    assertThat(shares.between()).isZero();
    assertThat(shares.withinShare()).isEqualTo(1);
  }

  @Test
  void equal_decimals_do_not_vary() {
    VarianceShares same = shares(new double[][] {{0.1, 0.1, 0.1}, {0.1, 0.1, 0.1}});
    assertThat(same).isEqualTo(new VarianceShares(0, 0));
    assertThat(same.withinShare()).isZero();
  }

  @Test
  void a_missing_score_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VarianceShares.of(new double[][] {{1, Double.NaN}}))
        .withMessageStartingWith("score must");
  }

  private static VarianceShares shares(double[][] repeats) {
    return VarianceShares.of(repeats).orElseThrow();
  }
}
