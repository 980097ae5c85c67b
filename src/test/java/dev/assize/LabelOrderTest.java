package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Seed;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelOrderTest {

  private record Reply(int group, int number) {}

  @Test
  void every_reply_is_shown_once_and_never_beside_another_of_its_case() {
    for (int seed = 0; seed < 500; seed++) {
      SplittableRandom chance = new SplittableRandom(seed);
      int cases = chance.nextInt(3, 60);
      List<List<Reply>> groups =
          IntStream.range(0, cases).mapToObj(i -> group(i, chance.nextInt(1, 3))).toList();

      List<Reply> order = LabelOrder.of(groups, new Seed(seed));

      assertThat(order)
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(groups.stream().flatMap(List::stream).toList());
      assertThat(besides(order)).as("seed %d, %s", seed, order).isZero();
    }
  }

  @Test
  void where_it_cannot_be_avoided_they_stand_side_by_side_as_seldom_as_can_be() {
    for (int seed = 0; seed < 200; seed++) {
      List<Reply> order = LabelOrder.of(List.of(group(0, 4), group(1, 1)), new Seed(seed));

      assertThat(order).hasSize(5);
      assertThat(besides(order)).as("seed %d, %s", seed, order).isEqualTo(2);
    }
    assertThat(LabelOrder.of(List.of(group(0, 2)), new Seed(1))).hasSize(2);
    assertThat(LabelOrder.of(List.<List<Reply>>of(), new Seed(1))).isEmpty();
  }

  @Test
  void who_stops_early_has_labelled_the_first_cases_as_a_whole() {
    List<List<Reply>> groups = IntStream.range(0, 40).mapToObj(i -> group(i, 2)).toList();

    List<Reply> order = LabelOrder.of(groups, new Seed(3));

    assertThat(order.subList(0, 20)).allSatisfy(each -> assertThat(each.group()).isLessThan(10));
    assertThat(order.subList(20, 40))
        .allSatisfy(each -> assertThat(each.group()).isBetween(10, 19));
  }

  @Test
  void the_seed_decides_and_nothing_else() {
    List<List<Reply>> groups = IntStream.range(0, 12).mapToObj(i -> group(i, 2)).toList();

    assertThat(LabelOrder.of(groups, new Seed(5))).isEqualTo(LabelOrder.of(groups, new Seed(5)));
    HashSet<List<Reply>> orders = new HashSet<>();
    IntStream.range(0, 20).forEach(seed -> orders.add(LabelOrder.of(groups, new Seed(seed))));
    assertThat(orders).hasSize(20);
  }

  private static List<Reply> group(int group, int replies) {
    return IntStream.range(0, replies).mapToObj(i -> new Reply(group, i)).toList();
  }

  private static long besides(List<Reply> order) {
    return IntStream.range(1, order.size())
        .filter(i -> order.get(i).group() == order.get(i - 1).group())
        .count();
  }
}
