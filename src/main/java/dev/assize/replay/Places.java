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
  private final Semaphore beds;

  Places(int count) {
    this(count, MOST_ASLEEP);
  }

  Places(int count, int mostAsleep) {
    free = new Semaphore(count, true);
    beds = new Semaphore(mostAsleep);
  }

  void take() throws InterruptedException {
    free.acquire();
  }

  void giveBack() {
    free.release();
  }

  /**
   * Sleeps and lends the place meanwhile. Whoever is awake again counts as asleep until a place is
   * his: else an outage would let every trial of the run begin and wait here.
   */
  void sleep(Duration span, Timekeeper time) throws InterruptedException {
    if (!beds.tryAcquire()) {
      time.sleep(span);
      return;
    }
    free.release();
    try {
      time.sleep(span);
    } finally {
      free.acquireUninterruptibly();
      beds.release();
    }
  }
}
