package dev.assize.stats;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws the total of numbers whose signs are tossed. Equal numbers are tossed together, 64 by the
 * bits of one random number: scores take few values, and then a draw costs next to nothing. Numbers
 * of their own are tossed by four.
 */
final class FlippedTotal {
  private static final int FOUR = 4;
  private static final int OUTCOMES = 1 << FOUR;
  private static final int PER_RANDOM = Long.SIZE / FOUR;

  private final long[] tossedByFour;
  private final long[] repeated;
  private final int[] times;

  private FlippedTotal(long[] tossedByFour, long[] repeated, int[] times) {
    this.tossedByFour = tossedByFour;
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
        byFour(Arrays.copyOf(single, singles)),
        Arrays.copyOf(repeated, groups),
        Arrays.copyOf(times, groups));
  }

  long draw(SplittableRandom random) {
    long total = 0;
    for (int i = 0; i < repeated.length; i++) {
      total += repeated[i] * (2L * heads(times[i], random) - times[i]);
    }
    for (int from = 0; from < tossedByFour.length; from += PER_RANDOM * OUTCOMES) {
      total += tossed(from, random.nextLong());
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

  private long tossed(int from, long coins) {
    int end = Math.min(tossedByFour.length, from + PER_RANDOM * OUTCOMES);
    long total = 0;
    long left = coins;
    for (int four = from; four < end; four += OUTCOMES) {
      total += tossedByFour[four + (int) (left & OUTCOMES - 1)];
      left >>>= FOUR;
    }
    return total;
  }

  /** For every four numbers their 16 totals, side by side. */
  private static long[] byFour(long[] single) {
    long[] totals = new long[(single.length + FOUR - 1) / FOUR * OUTCOMES];
    for (int i = 0; i < totals.length; i++) {
      for (int j = 0; j < FOUR; j++) {
        int at = i / OUTCOMES * FOUR + j;
        long value = at < single.length ? single[at] : 0;
        totals[i] += (i >>> j & 1) == 0 ? value : -value;
      }
    }
    return totals;
  }
}
