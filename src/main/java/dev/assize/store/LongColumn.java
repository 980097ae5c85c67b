package dev.assize.store;

import java.util.Arrays;

/** A growing list of longs that boxes none of them. */
final class LongColumn {

  private long[] values = new long[16];
  private int size;

  int size() {
    return size;
  }

  long get(int row) {
    return values[row];
  }

  void set(int row, long value) {
    values[row] = value;
  }

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  void trim() {
    values = Arrays.copyOf(values, size);
  }

  long bytes() {
    return (long) Long.BYTES * values.length;
  }
}
