package dev.assize.check.similarity;

import java.util.Arrays;

/**
 * Gives each key it has not seen the next number from 0 on; a hash table without boxes. Once all
 * keys are in, many threads may look for them.
 */
final class Numbering {

  /** The number of a key that was never given one. */
  static final int NONE = -1;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long[] keys;
  private int[] numbers;
  private int size;

  /**
   * @param expected about how many different numbers will come
   */
  Numbering(int expected) {
    int slots = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
    keys = new long[slots];
    numbers = new int[slots];
    Arrays.fill(numbers, NONE);
  }

  int size() {
    return size;
  }

  int of(long key) {
    int slot = slot(key);
    if (numbers[slot] < 0) {
      if (size * 2 >= keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      numbers[slot] = size++;
    }
    return numbers[slot];
  }

  /** The number of a key, or {@link #NONE}. */
  int find(long key) {
    return numbers[slot(key)];
  }

  /** Where the key stands, or would stand. */
  private int slot(long key) {
    long mixed = (key ^ (key >>> 32)) * GOLDEN;
    int slot = (int) (mixed >>> 32) & (keys.length - 1);
    while (numbers[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[oldKeys.length * 2];
    Arrays.fill(numbers, NONE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
