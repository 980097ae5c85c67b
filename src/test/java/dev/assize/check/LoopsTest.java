package dev.assize.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Seed;
import dev.assize.check.Loops.Loop;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LoopsTest {

  private static final int ROUNDS = 20_000;

  @Test
  void leaping_finds_the_loop_that_looking_at_every_item_finds() {
    Seed seed = new Seed(20261122);
    RandomGenerator random = seed.derive("loops").generator();
    int found = 0;
    for (int i = 0; i < ROUNDS; i++) {
      int kinds = 2 + random.nextInt(3);
      int[] items = random.ints(random.nextInt(60), 0, kinds).toArray();
      repeatSomewhere(items, random);
      Loops loops = new Loops(1 + random.nextInt(9), 1 + random.nextInt(5));
      Optional<Loop> loop = loops.first(items, item -> item > 0);
      assertThat(loop)
          .as("%s, round %d: %s in %s", seed, i, loops, Arrays.toString(items))
          .isEqualTo(plainly(loops, items, item -> item > 0));
      found += loop.isPresent() ? 1 : 0;
    }
    assertThat(found).isBetween(ROUNDS / 5, ROUNDS * 4 / 5);
  }

  private static void repeatSomewhere(int[] items, RandomGenerator random) {
    int length = 1 + random.nextInt(8);
    int start = random.nextInt(60);
    int end = Math.min(items.length, start + length * random.nextInt(6));
    for (int i = start + length; i < end; i++) {
      items[i] = items[i - length];
    }
  }

  private static Optional<Loop> plainly(Loops loops, int[] items, IntPredicate speaking) {
    for (int length = 1; length <= loops.longest(); length++) {
      int same = 0;
      for (int i = length; i <= items.length; i++) {
        if (i < items.length && items[i] == items[i - length]) {
          same++;
        } else {
          int start = i - same - length;
          if (same / length + 1 > loops.allowed()
              && Arrays.stream(items, start, start + length).anyMatch(speaking)) {
            return Optional.of(new Loop(start, length, same / length + 1));
          }
          same = 0;
        }
      }
    }
    return Optional.empty();
  }
}
