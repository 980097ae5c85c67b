package dev.assize.check.similarity;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each item of a sequence stands in it, as bits: what algorithms need that work out 64 cells
 * of a table at a time.
 */
final class Places {

  private static final int BITS = Long.SIZE;

  private final int size;
  private final Numbering kinds;
  private final List<long[]> rows = new ArrayList<>();
  private final long[] nowhere;

  /** The places in the stretch from the first item up to and without the end. */
  Places(int[] items, int first, int end) {
    size = end - first;
    kinds = new Numbering(Math.min(size, BITS));
    nowhere = new long[blocks(size)];
    for (int i = 0; i < size; i++) {
      int kind = kinds.of(items[first + i]);
      if (kind == rows.size()) {
        rows.add(new long[nowhere.length]);
      }
      rows.get(kind)[i / BITS] |= 1L << i % BITS;
    }
  }

  /** How many words of bits so many places take. */
  static int blocks(int places) {
    return (places + BITS - 1) / BITS;
  }

  int size() {
    return size;
  }

  int blocks() {
    return nowhere.length;
  }

  /** The lowest bit of the first word is the first place; not to be changed. */
  long[] of(int item) {
    int kind = kinds.find(item);
    return kind == Numbering.NONE ? nowhere : rows.get(kind);
  }
}
