package dev.assize.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final Turns<String> TURNS =
      new Turns<>(name -> name, name -> name.substring(0, 1));

  @Test
  void every_prefix_holds_each_category_in_its_share_to_within_one() {
    for (long seed = 1; seed <= 20; seed++) {
      List<String> all = drawn(seed);
      List<String> order = TURNS.of(all, new Seed(seed));
      assertThat(order).containsExactlyInAnyOrderElementsOf(all);
      Map<String, Integer> taken = new HashMap<>();
      for (int k = 1; k <= order.size(); k++) {
        taken.merge(order.get(k - 1).substring(0, 1), 1, Integer::sum);
        for (String category : List.of("a", "b", "c")) {
          long size = all.stream().filter(name -> name.startsWith(category)).count();
          assertThat(Math.abs(taken.getOrDefault(category, 0) - (double) size * k / order.size()))
              .as("seed %d, prefix %d, category %s", seed, k, category)
              .isLessThan(1);
        }
      }
    }
  }

  @Test
  void the_order_hangs_on_the_seed_and_not_on_the_listing() {
    List<String> all = drawn(5);
    assertThat(TURNS.of(all.reversed(), new Seed(1)))
        .isEqualTo(TURNS.of(all, new Seed(1)))
        .isNotEqualTo(TURNS.of(all, new Seed(2)))
        .isNotEqualTo(all);
  }

  private static List<String> drawn(long seed) {
    Random random = new Random(seed);
    List<String> all = new ArrayList<>();
    for (String category : List.of("a", "b", "c")) {
      int size = 1 + random.nextInt(30);
      for (int i = 0; i < size; i++) {
        all.add(category + i);
      }
    }
    return all;
  }
}
