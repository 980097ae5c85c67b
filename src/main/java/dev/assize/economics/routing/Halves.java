package dev.assize.economics.routing;

import dev.assize.base.Seed;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Random splits of cases into two halves; a cluster is never torn apart. */
final class Halves {

  /** As many groups are left out in turn, or each cluster where there are fewer. */
  static final int MOST_GROUPS = 20;

  private final int[][] first;
  private final int[][] second;
  private final int[] group;
  private final int[] sizes;

  /**
   * Splits.
   *
   * @param clusters for each case the number of its cluster
   */
  Halves(int[] clusters, int splits, Seed seed) {
    int[] numbers = IntStream.of(clusters).distinct().sorted().toArray();
    int[] rank = new int[IntStream.of(clusters).max().orElse(0) + 1];
    for (int c = 0; c < numbers.length; c++) {
      rank[numbers[c]] = c;
    }
    this.first = new int[splits][];
    this.second = new int[splits][];
    RandomGenerator random = seed.generator();
    int[] dealt = shuffled(numbers.length, random);
    this.group = new int[clusters.length];
    this.sizes = new int[Math.min(MOST_GROUPS, numbers.length)];
    for (int i = 0; i < clusters.length; i++) {
      group[i] = dealt[rank[clusters[i]]] % sizes.length;
      sizes[group[i]]++;
    }
    for (int s = 0; s < splits; s++) {
      boolean[] in = drawn(numbers.length, random);
      first[s] = cases(clusters, rank, in, true);
      second[s] = cases(clusters, rank, in, false);
    }
  }

  private static int[] cases(int[] clusters, int[] rank, boolean[] in, boolean which) {
    return IntStream.range(0, clusters.length)
        .filter(i -> in[rank[clusters[i]]] == which)
        .toArray();
  }

  /** Half of so many, rounded down, by lot. */
  private static boolean[] drawn(int count, RandomGenerator random) {
    int[] order = shuffled(count, random);
    boolean[] in = new boolean[count];
    IntStream.range(0, count).forEach(i -> in[i] = order[i] < count / 2);
    return in;
  }

  private static int[] shuffled(int count, RandomGenerator random) {
    int[] order = IntStream.range(0, count).toArray();
    for (int i = count - 1; i > 0; i--) {
      int at = random.nextInt(i + 1);
      int taken = order[at];
      order[at] = order[i];
      order[i] = taken;
    }
    return order;
  }

  /** For each case the number of its group of clusters, by lot, from 0. */
  int[] group() {
    return group;
  }

  int groups() {
    return sizes.length;
  }

  /** How many cases each group has. */
  int[] sizes() {
    return sizes;
  }

  int splits() {
    return first.length;
  }

  /** The cases of one half of a split; not to be written to. */
  int[] half(int split, boolean isFirst) {
    return isFirst ? first[split] : second[split];
  }
}
