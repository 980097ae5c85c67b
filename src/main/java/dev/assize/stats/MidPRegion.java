package dev.assize.stats;

import java.util.Arrays;

/**
 * The tables that mid-p McNemar rejects at one level, found once per number of discordant cases.
 */
final class MidPRegion {
  private static final int NONE = -1;
  private static final int UNKNOWN = -2;

  private final double alpha;
  private final int[] largestRejected;

  MidPRegion(int cases, double alpha) {
    this.alpha = alpha;
    this.largestRejected = new int[cases + 1];
    Arrays.fill(largestRejected, UNKNOWN);
  }

  /** Whether {@code k} against {@code m - k} discordant cases are rejected. */
  boolean contains(int m, int k) {
    if (largestRejected[m] == UNKNOWN) {
      largestRejected[m] = search(m);
    }
    return Math.min(k, m - k) <= largestRejected[m];
  }

  /** By halving, as the p-value rises with the smaller count. */
  private int search(int m) {
    int rejected = NONE;
    int kept = m / 2 + 1;
    while (kept - rejected > 1) {
      int middle = (rejected + kept) >>> 1;
      if (McNemar.midP(new PairedTable(0, middle, m - middle, 0)).isAtMost(alpha)) {
        rejected = middle;
      } else {
        kept = middle;
      }
    }
    return rejected;
  }
}
