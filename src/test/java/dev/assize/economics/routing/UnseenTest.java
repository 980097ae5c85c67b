package dev.assize.economics.routing;

import static dev.assize.economics.Bench.passedIf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.economics.Bench;
import org.junit.jupiter.api.Test;

class UnseenTest {

  /**
   * Ahead by 4 in 100 with an error of √((44 - 0.16) / (99 · 100)) = 0.0665: the interval reaches
   * 1.984 times that, 0.132, of which 70 % would be left if the other were the better one.
   */
  @Test
  void a_rival_that_may_be_the_best_widens_the_interval_by_what_it_may_be_ahead() {
    assertThat(least(24, 20)).isCloseTo(0.0464, within(0.0001));
  }

  /** With nothing but what one cluster can move: √(40 / 100) / 100. */
  @Test
  void a_rival_that_is_beaten_widens_nothing() {
    assertThat(least(40, 0)).isCloseTo(0.00632, within(0.00001));
  }

  /**
   * The nearer one by its pass rate is beaten; the other is 12 behind with an error of √((92 -
   * 1.44) / 9900) = 0.0956, and 0.0956 - 0.12 / 1.984 = 0.0352.
   */
  @Test
  void every_rival_counts() {
    Bench bench =
        new Bench()
            .cases("tax", 100)
            .once("best", "0.01", i -> passedIf(i < 60))
            .once("close-and-sure", "0.01", i -> passedIf(i < 50))
            .once("far-and-open", "0.01", i -> passedIf(i >= 52));
    assertThat(least(bench)).isCloseTo(0.0352, within(0.0001));
  }

  /** Of two subjects each of which alone passes so many of 100 cases. */
  private static double least(int best, int rival) {
    return least(
        new Bench()
            .cases("tax", 100)
            .once("best", "0.01", i -> passedIf(i < best))
            .once("rival", "0.01", i -> passedIf(i >= 100 - rival)));
  }

  private static double least(Bench bench) {
    return new Unseen(new Field(bench.study(), new Objective.Correctness()), 0).of(Column::utility);
  }
}
