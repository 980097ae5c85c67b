package dev.assize.store;

import java.util.Arrays;

/** A growing list of ints that boxes none of them. */
final class IntColumn {

  private int[] values = new int[16];
  private int size;

  int size() {
    return size;
  }

  int get(int row) {
    return values[row];
  }

  void set(int row, int value) {
    values[row] = value;
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  void trim() {
    values = Arrays.copyOf(values, size);
  }

  long bytes() {
    return (long) Integer.BYTES * values.length;
  }
}
