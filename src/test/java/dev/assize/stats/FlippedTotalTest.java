package dev.assize.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sign is tossed, alone or in company, and each as often up as down. */
class FlippedTotalTest {

  private static final long SEED = Long.getLong("assize.test.seed", 20261121L);
  private static final int DRAWS = 20_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 16, 31})
  void each_of_several_different_numbers_is_up_in_half_of_the_draws(int count) {
    // A total of signed powers of three tells every sign.
    long[] powers = LongStream.iterate(1, power -> 3 * power).limit(count).toArray();
    int[] up = new int[count];
    FlippedTotal flipped = FlippedTotal.of(powers);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int draw = 0; draw < DRAWS; draw++) {
      long left = flipped.draw(random);
      for (int i = 0; i < count; i++) {
        boolean isUp = Math.floorMod(left, 3) == 1;
        up[i] += isUp ? 1 : 0;
        left = (left - (isUp ? 1 : -1)) / 3;
      }
      assertThat(left).as("a sum of all of them, seed %d", SEED).isZero();
    }
    Arrays.stream(up).forEach(FlippedTotalTest::isHalf);
  }

  @Test
  void beyond_sixty_four_different_numbers_a_second_random_number_is_drawn() {
    long[] numbers = new long[70];
    Arrays.setAll(numbers, i -> i < 64 ? i + 1 : 10_000L * (long) Math.pow(3, i - 64));
    int[] up = new int[6];
    int alike = 0;
    FlippedTotal flipped = FlippedTotal.of(numbers);
    SplittableRandom random = new SplittableRandom(SEED);
    double squares = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      long total = flipped.draw(random);
      long left = Math.round(total / 10_000.0);
      long small = total - 10_000 * left;
      squares += (double) small * small / DRAWS;
      for (int i = 0; i < 6; i++) {
        boolean isUp = Math.floorMod(left, 3) == 1;
        up[i] += isUp ? 1 : 0;
        left = (left - (isUp ? 1 : -1)) / 3;
        alike += i == 0 && isUp == (small > 0) ? 1 : 0;
      }
      assertThat(left).isZero();
    }
    Arrays.stream(up).forEach(FlippedTotalTest::isHalf);
    // 1² + 2² + ... + 64²
    assertThat(squares).as("seed %d", SEED).isCloseTo(89_440, within(4_500.0));
    assertThat(alike).as("independent of the first ones, seed %d", SEED).isBetween(9_600, 10_400);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 63, 64, 65, 128, 130})
  void equal_numbers_are_tossed_one_by_one_all_the_same(int times) {
    long[] equal = new long[times];
    Arrays.fill(equal, 5);
    FlippedTotal flipped = FlippedTotal.of(equal);
    SplittableRandom random = new SplittableRandom(SEED);
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      long total = flipped.draw(random);
      assertThat(Math.abs(total)).isLessThanOrEqualTo(5L * times);
      assertThat((total / 5 + times) % 2).as("heads less tails").isZero();
      sum += total;
      squares += (double) total * total;
    }
    double variance = 25.0 * times;
    assertThat(sum / DRAWS)
        .as("seed %d", SEED)
        .isCloseTo(0, within(5 * Math.sqrt(variance / DRAWS)));
    assertThat(squares / DRAWS).as("seed %d", SEED).isCloseTo(variance, within(0.06 * variance));
  }

  @Test
  void equal_and_different_numbers_add_up() {
    FlippedTotal flipped = FlippedTotal.of(new long[] {1, 10, 10, 100});
    SplittableRandom random = new SplittableRandom(SEED);
    assertThat(LongStream.generate(() -> flipped.draw(random)).limit(2_000).distinct().sorted())
        .containsExactly(-121L, -119L, -101L, -99L, -81L, -79L, 79L, 81L, 99L, 101L, 119L, 121L);
  }

  private static void isHalf(int up) {
    assertThat(up).as("seed %d", SEED).isBetween(DRAWS / 2 - 400, DRAWS / 2 + 400);
  }
}
