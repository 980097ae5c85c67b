package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelLotsTest {

  private static final List<String> ITEMS =
      IntStream.range(0, 300).mapToObj(i -> (i < 200 ? "a" : i < 290 ? "b" : "c") + i).toList();

  @Test
  void however_few_are_drawn_each_category_has_its_share_to_within_one() {
    for (long seed = 0; seed < 50; seed++) {
      List<String> drawn = drawn(seed, ITEMS);

      assertThat(drawn).containsExactlyInAnyOrderElementsOf(ITEMS);
      for (int n : List.of(10, 33, 150, 299)) {
        assertThat(count(drawn.subList(0, n), "a"))
            .as("seed %d, %d", seed, n)
            .isBetween(n * 200 / 300 - 2L, n * 200 / 300 + 2L);
        assertThat(count(drawn.subList(0, n), "c")).isBetween(n * 10 / 300 - 1L, n * 10 / 300 + 2L);
      }
    }
  }

  @Test
  void every_item_has_the_same_chance() {
    int draws = 600;
    long first = IntStream.range(0, draws).filter(seed -> isAmong(30, seed, "a7")).count();
    long rare = IntStream.range(0, draws).filter(seed -> isAmong(30, seed, "c295")).count();

    // A tenth of 600, within five standard errors.
    assertThat(first).isBetween(24L, 96L);
    assertThat(rare).isBetween(24L, 96L);
  }

  @Test
  void the_order_of_the_items_does_not_matter_and_the_seed_does() {
    List<String> turned = new ArrayList<>(ITEMS);
    Collections.reverse(turned);

    assertThat(drawn(4, turned)).isEqualTo(drawn(4, ITEMS));
    assertThat(drawn(5, ITEMS)).isNotEqualTo(drawn(4, ITEMS));
  }

  private static boolean isAmong(int n, long seed, String item) {
    return drawn(seed, ITEMS).subList(0, n).contains(item);
  }

  private static List<String> drawn(long seed, List<String> items) {
    return new LabelLots(new Seed(seed))
        .drawn(items, Function.identity(), item -> item.substring(0, 1));
  }

  private static long count(List<String> items, String category) {
    return items.stream().filter(item -> item.startsWith(category)).count();
  }
}
