package dev.assize.diversity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A set as groups of near-duplicates: texts of which each is linked to the next by a Jaccard index
 * of at least 0.8 of their runs of five characters. Candidates are found by {@link MinHash} in 32
 * bands of 4 rows, which miss one pair in 20 million at that index, and each is verified exactly.
 * The order of the texts makes no difference.
 *
 * @param texts in the set
 * @param groups a text that is like no other is one of its own
 */
public record AlikeGroups(int texts, int groups) {

  /** Jaccard's index from which on two texts are near-duplicates. */
  public static final double LEAST = 0.8;

  private static final int BANDS = 32;
  private static final int ROWS = MinHash.PERMUTATIONS / BANDS;

  /**
   * Signatures that differ in more permutations than these are of texts with an index below 0.8,
   * but for one pair in ten million: that is more than five standard errors off.
   */
  private static final int FAR = MinHash.PERMUTATIONS * 2 / 5;

  /** The groups of a set of canonical texts. */
  public static AlikeGroups of(List<String> texts) {
    // Equal texts are one group without looking.
    List<MinHash> hashes =
        texts.stream().distinct().toList().parallelStream().map(MinHash::of).toList();
    int[] parents = new int[hashes.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
    }
    for (int band = 0; band < BANDS; band++) {
      Map<Long, List<Integer>> buckets = new HashMap<>();
      for (int i = 0; i < hashes.size(); i++) {
        List<Integer> bucket =
            buckets.computeIfAbsent(hashes.get(i).band(band * ROWS, ROWS), b -> new ArrayList<>(1));
        join(i, bucket, hashes, parents);
        bucket.add(i);
      }
    }
    int groups = 0;
    for (int i = 0; i < parents.length; i++) {
      groups += parents[i] == i ? 1 : 0;
    }
    return new AlikeGroups(texts.size(), groups);
  }

  /** The share of texts that a set would lose if one of each group were kept; 0 of none. */
  public double share() {
    return texts == 0 ? 0 : 1 - (double) groups / texts;
  }

  private static void join(int text, List<Integer> bucket, List<MinHash> hashes, int[] parents) {
    MinHash hash = hashes.get(text);
    for (int other : bucket) {
      int root = root(text, parents);
      int otherRoot = root(other, parents);
      if (root != otherRoot
          && !hash.differsInMoreThan(FAR, hashes.get(other))
          && hash.jaccard(hashes.get(other)) >= LEAST) {
        parents[Math.max(root, otherRoot)] = Math.min(root, otherRoot);
      }
    }
  }

  private static int root(int text, int[] parents) {
    int root = text;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}
