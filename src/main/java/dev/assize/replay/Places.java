package dev.assize.replay;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Bounds how many trials are under way, so that memory does not grow with the golden set. A trial
 * that sleeps before a retry lends its place to another, up to a bound of its own.
 */
final class Places {

  private static final int MOST_ASLEEP = 1_000;

  private final Semaphore free;
  private final Semaphore beds = new Semaphore(MOST_ASLEEP);

  Places(int count) {
    free = new Semaphore(count, true);
  }

  void take() throws InterruptedException {
    free.acquire();
  }

  void giveBack() {
    free.release();
  }

  /** Sleeps and lends the place meanwhile. */
  void sleep(Duration span, Timekeeper time) throws InterruptedException {
    if (!beds.tryAcquire()) {
      time.sleep(span);
      return;
    }
    free.release();
    try {
      time.sleep(span);
    } finally {
      beds.release();
      free.acquireUninterruptibly();
    }
  }
}
