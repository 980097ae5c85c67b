package dev.assize.economics.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HalvesTest {

  @Test
  void no_cluster_is_torn_and_halves_differ_by_one_cluster_at_most() {
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 50; round++) {
      int n = random.nextInt(2, 80);
      int[] clusters = new int[n];
      Arrays.setAll(clusters, i -> random.nextInt(n) * 3);
      Halves halves = new Halves(clusters, 5, new Seed(round));
      for (int s = 0; s < 5; s++) {
        int[] one = halves.half(s, true);
        int[] other = halves.half(s, false);
        int[] both = IntStream.concat(IntStream.of(one), IntStream.of(other)).sorted().toArray();
        assertThat(both).as("round %d", round).isEqualTo(IntStream.range(0, n).toArray());
        int[] first = IntStream.of(one).map(i -> clusters[i]).distinct().sorted().toArray();
        int[] second = IntStream.of(other).map(i -> clusters[i]).distinct().sorted().toArray();
        assertThat(first).doesNotContain(second);
        assertThat(second.length - first.length).isBetween(0, 1);
      }
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          assertThat(clusters[i] != clusters[j] || halves.group()[i] == halves.group()[j]).isTrue();
        }
      }
      assertThat(Arrays.stream(halves.sizes()).sum()).isEqualTo(n);
    }
  }
}
