package dev.assize.store;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Finds rows of a table by their hash, in eight bytes a row; the table itself says what is alike.
 */
final class Slots {

  private final IntUnaryOperator hashOf;
  private int[] rows = none(64);
  private int size;

  Slots(IntUnaryOperator hashOf) {
    this.hashOf = hashOf;
  }

  /** The row with the hash for which {@code same} holds; -1 when there is none. */
  int find(int hash, IntPredicate same) {
    int slot = spread(hash);
    while (rows[slot] >= 0 && !same.test(rows[slot])) {
      slot = (slot + 1) & (rows.length - 1);
    }
    return rows[slot];
  }

  void add(int row) {
    if (3 * (size + 1) > 2 * rows.length) {
      int[] old = rows;
      rows = none(2 * old.length);
      Arrays.stream(old).filter(r -> r >= 0).forEach(this::put);
    }
    size++;
    put(row);
  }

  long bytes() {
    return (long) Integer.BYTES * rows.length;
  }

  private void put(int row) {
    int slot = spread(hashOf.applyAsInt(row));
    while (rows[slot] >= 0) {
      slot = (slot + 1) & (rows.length - 1);
    }
    rows[slot] = row;
  }

  private int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 16)) & (rows.length - 1);
  }

  private static int[] none(int length) {
    int[] rows = new int[length];
    Arrays.fill(rows, -1);
    return rows;
  }
}
