package dev.assize.store;

import dev.assize.base.Digest;
import java.util.Arrays;

/**
 * Remembers where each long text of a segment stands, in 24 bytes a text at most half full: a run
 * of any size must not fill the memory with digests. Half a SHA-256 is enough to tell texts apart.
 */
final class SeenTexts {

  private static final int WORD = 16;

  private long[] first = new long[64];
  private long[] second = new long[64];
  private long[] at = filled(64);
  private int size;

  /** Where the text stands; -1 when it has not been written. */
  long find(Digest digest) {
    return at[slot(head(digest), tail(digest))];
  }

  void add(Digest digest, long offset) {
    if (2 * (size + 1) > at.length) {
      grow();
    }
    size++;
    put(head(digest), tail(digest), offset);
  }

  private void put(long head, long tail, long offset) {
    int slot = slot(head, tail);
    first[slot] = head;
    second[slot] = tail;
    at[slot] = offset;
  }

  private int slot(long head, long tail) {
    int slot = (int) head & (at.length - 1);
    while (at[slot] >= 0 && (first[slot] != head || second[slot] != tail)) {
      slot = (slot + 1) & (at.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] heads = first;
    long[] tails = second;
    long[] offsets = at;
    first = new long[2 * heads.length];
    second = new long[2 * heads.length];
    at = filled(2 * heads.length);
    for (int i = 0; i < offsets.length; i++) {
      if (offsets[i] >= 0) {
        put(heads[i], tails[i], offsets[i]);
      }
    }
  }

  private static long[] filled(int length) {
    long[] none = new long[length];
    Arrays.fill(none, -1);
    return none;
  }

  private static long head(Digest digest) {
    return Long.parseUnsignedLong(digest.hex(), 0, WORD, WORD);
  }

  private static long tail(Digest digest) {
    return Long.parseUnsignedLong(digest.hex(), WORD, 2 * WORD, WORD);
  }
}
