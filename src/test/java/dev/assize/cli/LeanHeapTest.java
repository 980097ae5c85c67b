package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeanHeapTest {

  private static final long MEGABYTE = 1L << 20;
  private static final long SECOND = 1_000_000_000;

  private long size = 32 * MEGABYTE;
  private long now;
  private long takes;
  private int collections;

  private final LeanHeap heap = new LeanHeap(() -> size, () -> now, this::collect);

  @Test
  void a_heap_that_does_not_grow_is_let_alone() {
    size += MEGABYTE;
    heap.look();

    assertThat(collections).isZero();
  }

  @Test
  void each_time_it_has_grown_what_nobody_needs_is_collected() {
    for (int i = 1; i <= 3; i++) {
      size += 3 * MEGABYTE;
      heap.look();
      heap.look();

      assertThat(collections).isEqualTo(i);
    }
  }

  @Test
  void a_large_heap_may_grow_further_before_it_is_looked_through() {
    size = 320 * MEGABYTE;
    heap.look();
    size += 19 * MEGABYTE;
    heap.look();
    assertThat(collections).isEqualTo(1);

    size += MEGABYTE;
    heap.look();
    assertThat(collections).isEqualTo(2);
  }

  @Test
  void collections_take_no_more_than_a_twentieth_of_the_time() {
    takes = SECOND;
    size *= 2;
    heap.look();
    size *= 2;
    now = 19 * SECOND;
    heap.look();
    assertThat(collections).isEqualTo(1);

    now = 20 * SECOND;
    heap.look();
    assertThat(collections).isEqualTo(2);
  }

  private void collect() {
    collections++;
    now += takes;
  }
}
