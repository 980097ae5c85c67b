package dev.assize.cli;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps the process about as large as what lives in it. The collector that costs a short run least
 * lets its old space grow to the limit before it looks at it once, so that a large run would hold
 * more garbage than anything else. Small runs never grow enough for this to act, and however much
 * grows, it takes no more than a twentieth of the time.
 */
final class LeanHeap {

  private static final Duration INTERVAL = Duration.ofMillis(20);
  private static final long LEAST_GROWTH = 2L << 20;
  private static final int SHARE_OF_SIZE = 16;
  private static final int SHARE_OF_TIME = 20;

  private final LongSupplier size;
  private final LongSupplier nanos;
  private final Runnable collection;
  private final long begun;
  private long kept;
  private long spent;

  /**
   * @param size of the heap in bytes, what is free in it included
   * @param nanos a clock that only goes forward
   * @param collection of all that nobody needs any more
   */
  LeanHeap(LongSupplier size, LongSupplier nanos, Runnable collection) {
    this.size = size;
    this.nanos = nanos;
    this.collection = collection;
    this.begun = nanos.getAsLong();
    this.kept = size.getAsLong();
  }

  /** Watches over this process until it ends. */
  static void watch() {
    LeanHeap heap = new LeanHeap(Runtime.getRuntime()::totalMemory, System::nanoTime, System::gc);
    Thread.ofPlatform().name("lean-heap").daemon().start(heap::lookNowAndThen);
  }

  private void lookNowAndThen() {
    while (true) {
      try {
        Thread.sleep(INTERVAL);
      } catch (InterruptedException ended) {
        return;
      }
      look();
    }
  }

  /** Collects where the heap has grown, and where that has not taken too much time already. */
  void look() {
    long now = nanos.getAsLong();
    boolean hasGrown = size.getAsLong() >= kept + Math.max(LEAST_GROWTH, kept / SHARE_OF_SIZE);
    if (hasGrown && spent * SHARE_OF_TIME <= now - begun) {
      collection.run();
      spent += nanos.getAsLong() - now;
      kept = size.getAsLong();
    }
  }
}
