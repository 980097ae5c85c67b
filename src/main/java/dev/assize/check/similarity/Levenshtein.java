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
  private static final int BITS = Long.SIZE;

  private final long[][] places;
  private final long[] rises;
  private final long[] falls;

  private Levenshtein(int[] wanted, int kinds, int blocks) {
    places = new long[kinds][blocks];
    rises = new long[blocks];
    falls = new long[blocks];
    Arrays.fill(rises, -1);
    for (int i = 0; i < wanted.length; i++) {
      places[wanted[i]][i / BITS] |= 1L << i % BITS;
    }
  }

  /**
   * Empty when both are so long that it would take too many steps.
   *
   * @param kinds every item is from 0 to below this
   */
  static OptionalInt distance(int[] wanted, int[] offered, int kinds) {
    int blocks = (wanted.length + BITS - 1) / BITS;
    if (wanted.length == 0) {
      return OptionalInt.of(offered.length);
    }
    if ((long) blocks * offered.length > MOST_STEPS || (long) blocks * kinds > MOST_WORDS) {
      return OptionalInt.empty();
    }
    Levenshtein table = new Levenshtein(wanted, kinds, blocks);
    long last = 1L << (wanted.length - 1) % BITS;
    int distance = wanted.length;
    for (int item : offered) {
      distance += table.column(item, last);
    }
    return OptionalInt.of(distance);
  }

  /** Works out the next column; by how much its last cell differs from that of the one before. */
  private int column(int item, long last) {
    int carried = 1;
    for (int block = 0; block < rises.length; block++) {
      carried =
          block(block, places[item][block], carried, block == rises.length - 1 ? last : 1L << 63);
    }
    return carried;
  }

  private int block(int block, long equal, int carried, long top) {
    long rise = rises[block];
    long fall = falls[block];
    long vertical = equal | fall;
    long met = carried < 0 ? equal | 1 : equal;
    long horizontal = (((met & rise) + rise) ^ rise) | met;
    long up = fall | ~(horizontal | rise);
    long down = rise & horizontal;
    int out = (up & top) != 0 ? 1 : (down & top) != 0 ? -1 : 0;
    up = up << 1 | (carried > 0 ? 1 : 0);
    down = down << 1 | (carried < 0 ? 1 : 0);
    rises[block] = down | ~(vertical | up);
    falls[block] = up & vertical;
    return out;
  }
}
