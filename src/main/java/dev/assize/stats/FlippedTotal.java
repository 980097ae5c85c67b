package dev.assize.stats;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws the total of numbers whose signs are tossed. Equal numbers are tossed together, 64 by the
 * bits of one random number: scores take few values, and then a draw costs next to nothing.
 */
final class FlippedTotal {
  private final long[] single;
  private final long[] repeated;
  private final int[] times;

  private FlippedTotal(long[] single, long[] repeated, int[] times) {
    this.single = single;
    this.repeated = repeated;
    this.times = times;
  }

  /**
   * Prepares the draws.
   *
   * @param sorted ascending
   */
  static FlippedTotal of(long[] sorted) {
    long[] single = new long[sorted.length];
    long[] repeated = new long[sorted.length];
    int[] times = new int[sorted.length];
    int singles = 0;
    int groups = 0;
    for (int from = 0, to; from < sorted.length; from = to) {
      to = from + 1;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      if (to - from == 1) {
        single[singles++] = sorted[from];
      } else {
        repeated[groups] = sorted[from];
        times[groups++] = to - from;
      }
    }
    return new FlippedTotal(
        Arrays.copyOf(single, singles),
        Arrays.copyOf(repeated, groups),
        Arrays.copyOf(times, groups));
  }

  long draw(SplittableRandom random) {
    long total = 0;
    for (int i = 0; i < repeated.length; i++) {
      total += repeated[i] * (2L * heads(times[i], random) - times[i]);
    }
    for (int i = 0; i < single.length; i += Long.SIZE) {
      total += tossed(i, Math.min(single.length, i + Long.SIZE), random.nextLong());
    }
    return total;
  }

  private static int heads(int tosses, SplittableRandom random) {
    int heads = 0;
    int left = tosses;
    for (; left > Long.SIZE; left -= Long.SIZE) {
      heads += Long.bitCount(random.nextLong());
    }
    return heads + Long.bitCount(random.nextLong() >>> (Long.SIZE - left));
  }

  private long tossed(int from, int to, long coins) {
    long total = 0;
    long left = coins;
    for (int i = from; i < to; i++) {
      long sign = -(left & 1);
      total += (single[i] ^ sign) - sign;
      left >>>= 1;
    }
    return total;
  }
}
