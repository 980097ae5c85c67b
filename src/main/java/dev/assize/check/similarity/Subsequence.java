package dev.assize.check.similarity;

import java.util.Optional;

/** The longest common subsequence of two sequences. */
final class Subsequence {

  /** So many steps take about a tenth of a second. */
  private static final long MOST_STEPS = 100_000_000;

  private Subsequence() {}

  /** How long it is; empty when both sequences are so long that it would take too many steps. */
  static Optional<Integer> length(int[] a, int[] b) {
    if ((long) a.length * b.length > MOST_STEPS) {
      return Optional.empty();
    }
    int[] lengths = new int[b.length + 1];
    for (int item : a) {
      int diagonal = 0;
      for (int j = 1; j <= b.length; j++) {
        int above = lengths[j];
        lengths[j] = b[j - 1] == item ? diagonal + 1 : Math.max(above, lengths[j - 1]);
        diagonal = above;
      }
    }
    return Optional.of(lengths[b.length]);
  }
}
