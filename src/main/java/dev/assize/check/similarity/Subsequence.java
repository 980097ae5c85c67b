package dev.assize.check.similarity;

import java.util.Arrays;
import java.util.Optional;

/**
 * The longest common subsequence of two sequences, 64 cells of the table at a time (Hyyrö 2004,
 * "Bit-Parallel LCS-length Computation Revisited").
 */
final class Subsequence {

  /** Longer texts would take some milliseconds, and the shorter one some megabytes. */
  private static final long MOST_CELLS = 100_000_000;

  private Subsequence() {}

  /** How long it is; empty when both sequences are so long that it would take too many steps. */
  static Optional<Integer> length(int[] a, int[] b) {
    if ((long) a.length * b.length > MOST_CELLS) {
      return Optional.empty();
    }
    int[] shorter = a.length <= b.length ? a : b;
    int[] longer = a.length <= b.length ? b : a;
    Places places = new Places(shorter, 0, shorter.length);
    // A bit is 0 where the length grows by one from one item of the shorter sequence to the next.
    long[] flat = new long[places.blocks()];
    Arrays.fill(flat, -1);
    for (int item : longer) {
      add(places.of(item), flat);
    }
    int grown = 0;
    for (long block : flat) {
      grown += Long.bitCount(~block);
    }
    return Optional.of(grown);
  }

  /** Works out the next column: flat + (flat and met), or what of flat is not met. */
  private static void add(long[] met, long[] flat) {
    long carry = 0;
    for (int i = 0; i < flat.length; i++) {
      long before = flat[i];
      long matched = before & met[i];
      long sum = before + matched + carry;
      carry = (matched | before & ~sum) >>> Long.SIZE - 1;
      flat[i] = sum | before & ~met[i];
    }
  }
}
