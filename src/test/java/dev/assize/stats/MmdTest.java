package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The oracle's figures are checked by {@link TwoSamplesTest}, beside those of other statistics. */
class MmdTest {

  @Test
  void what_moved_in_one_direction_is_seen_and_what_stayed_is_not() {
    SplittableRandom random = new SplittableRandom(6);
    double[][] before = points(random, 30, 0);
    double[][] same = points(random, 30, 0);
    double[][] moved = points(random, 30, 1.5);
    double sigma = Mmd.medianDistance(before, same).orElseThrow();
    assertThat(Mmd.of(before, moved, sigma).test(1, 499).p().isAtMost(0.01)).isTrue();
    assertThat(Mmd.of(before, same, sigma).test(1, 499).isUnusual()).isFalse();
  }

  @Test
  void pairs_show_a_step_that_is_small_beside_how_far_cases_are_apart() {
    SplittableRandom random = new SplittableRandom(7);
    double[][] before = new double[40][1];
    double[][] after = new double[40][1];
    for (int i = 0; i < before.length; i++) {
      before[i][0] = 10 * random.nextDouble();
      after[i][0] = before[i][0] + 1;
    }
    assertThat(Mmd.ofPairs(before, after, 2).test(1, 499).isUnusual()).isTrue();
    assertThat(Mmd.of(before, after, 2).test(1, 499).isUnusual()).isFalse();
  }

  @Test
  void swapping_the_sides_changes_nothing() {
    SplittableRandom random = new SplittableRandom(9);
    double[][] one = points(random, 9, 0);
    double[][] other = points(random, 6, 0.3);
    assertThat(Mmd.of(other, one, 1).unbiased())
        .isCloseTo(Mmd.of(one, other, 1).unbiased(), within(1e-12));
    assertThat(Mmd.of(one, one, 1).biased()).isCloseTo(0, within(1e-12));
  }

  @Test
  void points_that_are_one_have_no_distance() {
    double[][] one = {{1, 2}, {1, 2}};
    assertThat(Mmd.medianDistance(one, one)).isEmpty();
  }

  @Test
  void what_cannot_be_compared_is_refused() {
    double[][] two = {{1}, {2}};
    assertThatIllegalArgumentException().isThrownBy(() -> Mmd.of(new double[][] {{1}}, two, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Mmd.of(two, two, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mmd.of(two, new double[][] {{1, 2}, {3, 4}}, 1))
        .withMessageStartingWith("points of");
  }

  private static double[][] points(SplittableRandom random, int count, double shift) {
    double[][] points = new double[count][3];
    for (double[] point : points) {
      for (int i = 0; i < point.length; i++) {
        point[i] = random.nextGaussian() + (i == 0 ? shift : 0);
      }
    }
    return points;
  }
}
