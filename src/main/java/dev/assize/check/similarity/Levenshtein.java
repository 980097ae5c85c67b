package dev.assize.check.similarity;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The least number of insertions, deletions and replacements that make one sequence another, 64
 * cells of the table at a time (Myers 1999, "A Fast Bit-Vector Algorithm for Approximate String
 * Matching", in blocks).
 */
final class Levenshtein {

  /** So many steps take about a tenth of a second; so many words of memory are 32 MB. */
  private static final long MOST_STEPS = 50_000_000;

  private static final long MOST_WORDS = 4_000_000;

  private final long[] rises;
  private final long[] falls;

  /** Where in the last word of bits the last row of the table is. */
  private final int lastBit;

  private Levenshtein(int rows) {
    rises = new long[Places.blocks(rows)];
    falls = new long[Places.blocks(rows)];
    lastBit = (rows - 1) % Long.SIZE;
    Arrays.fill(rises, -1);
  }

  /**
   * Between what stands in both from the start up to and without the ends; empty when it is so much
   * that it would take too many steps.
   */
  static OptionalInt distance(
      int[] wanted, int wantedEnd, int[] offered, int offeredEnd, int start) {
    int rows = wantedEnd - start;
    if (rows == 0) {
      return OptionalInt.of(offeredEnd - start);
    }
    if ((long) Places.blocks(rows) * (offeredEnd - start) > MOST_STEPS
        || isTooMuch(wanted, start, wantedEnd)) {
      return OptionalInt.empty();
    }
    Places places = new Places(wanted, start, wantedEnd);
    Levenshtein table = new Levenshtein(rows);
    int distance = rows;
    for (int i = start; i < offeredEnd; i++) {
      distance += table.column(places.of(offered[i]));
    }
    return OptionalInt.of(distance);
  }

  /** The different items are counted only where there could be too many of them. */
  private static boolean isTooMuch(int[] wanted, int start, int end) {
    long blocks = Places.blocks(end - start);
    return blocks * (end - start) > MOST_WORDS
        && blocks * Arrays.stream(wanted, start, end).distinct().count() > MOST_WORDS;
  }

  /**
   * Works out the next column; by how much its last cell differs from that of the one before. What
   * is carried from block to block are bits, not branches, which a processor could not foresee.
   */
  private int column(long[] places) {
    long up = 1;
    long down = 0;
    for (int block = 0; block < rises.length; block++) {
      long rise = rises[block];
      long vertical = places[block] | falls[block];
      long met = places[block] | down;
      long horizontal = (((met & rise) + rise) ^ rise) | met;
      long ups = falls[block] | ~(horizontal | rise);
      long downs = rise & horizontal;
      long upsBelow = ups << 1 | up;
      long downsBelow = downs << 1 | down;
      int last = block == rises.length - 1 ? lastBit : Long.SIZE - 1;
      up = ups >>> last & 1;
      down = downs >>> last & 1;
      rises[block] = downsBelow | ~(vertical | upsBelow);
      falls[block] = upsBelow & vertical;
    }
    return (int) (up - down);
  }
}
