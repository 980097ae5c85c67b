package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

  @Test
  void the_sequence_is_that_of_the_jdks_own_generator_of_this_kind() {
    for (long seed : new long[] {0, 1, -7, 20261123, Long.MAX_VALUE}) {
      Draws draws = Draws.of(seed);
      SplittableRandom known = new SplittableRandom(seed);
      for (int i = 0; i < 50; i++) {
        assertThat(draws.bits()).isEqualTo(known.nextLong());
      }
    }
  }

  @Test
  void a_seed_is_the_beginning_of_a_digest_of_lines() {
    // Of nothing at all, as FIPS 180-4 has it for the empty message.
    assertThat(Draws.seed()).isEqualTo(0xe3b0c44298fc1c14L);
    assertThat(Draws.seed("a", 1)).isEqualTo(Draws.seed("a", "1")).isNotEqualTo(Draws.seed("a1"));
  }

  @Test
  void numbers_lie_below_their_bound_and_all_are_drawn() {
    Draws draws = Draws.of(3);
    int[] counts = new int[7];
    for (int i = 0; i < 7_000; i++) {
      counts[draws.below(7)]++;
    }
    assertThat(IntStream.of(counts)).allMatch(count -> count > 880 && count < 1_120);
    assertThat(Draws.of(5).below(1)).isZero();
    assertThatThrownBy(() -> draws.below(0)).hasMessage("nothing below 0");
  }

  @Test
  void units_are_even_and_chances_are_what_they_say() {
    Draws draws = Draws.of(9);
    double sum = 0;
    for (int i = 0; i < 4_000; i++) {
      double unit = draws.unit();
      assertThat(unit).isBetween(0.0, 1.0);
      sum += unit;
    }
    assertThat(sum / 4_000).isBetween(0.48, 0.52);
    assertThat(IntStream.range(0, 4_000).filter(i -> draws.chance(0.2)).count())
        .isBetween(700L, 900L);
    assertThat(IntStream.range(0, 100).noneMatch(i -> draws.chance(0))).isTrue();
  }

  @Test
  void what_has_no_chance_does_not_come_even_with_the_smallest_draw() {
    long beforeNothing = -0x9E3779B97F4A7C15L;
    assertThat(Draws.of(beforeNothing).unit()).isZero();
    assertThat(Draws.of(beforeNothing).chance(0)).isFalse();
  }

  @Test
  void a_shuffle_has_all_of_them_and_every_order_alike() {
    Draws draws = Draws.of(12);
    List<Integer> all = List.of(1, 2, 3);
    int same = 0;
    for (int i = 0; i < 6_000; i++) {
      List<Integer> order = draws.shuffled(all);
      assertThat(order).containsExactlyInAnyOrderElementsOf(all);
      same += order.equals(all) ? 1 : 0;
    }
    assertThat(same).isBetween(880, 1_120);
  }
}
