package dev.assize.store;

import java.util.ArrayList;
import java.util.List;

/**
 * A growing list of longs that boxes none of them. It grows page by page: an array that is copied
 * to grow leaves each of its former selves behind, for as long as nobody tidies up.
 */
final class LongColumn {

  private static final int BITS = 9;
  private static final int PAGE = 1 << BITS;

  private final List<long[]> pages = new ArrayList<>();
  private int size;

  int size() {
    return size;
  }

  long get(int row) {
    return pages.get(row >> BITS)[row & (PAGE - 1)];
  }

  void set(int row, long value) {
    pages.get(row >> BITS)[row & (PAGE - 1)] = value;
  }

  void add(long value) {
    if (size == pages.size() * PAGE) {
      pages.add(new long[PAGE]);
    }
    set(size++, value);
  }

  long bytes() {
    return (long) Long.BYTES * PAGE * pages.size();
  }
}
