package dev.assize.replay;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;

/**
 * The virtual threads of a run: starts one when a place is free, stops all when told to or when one
 * fails.
 */
final class Crew {

  private final Places places;
  private final Curfew curfew;
  private final Timekeeper time;
  private final Duration grace;
  private final Phaser working = new Phaser(1);
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private volatile boolean stopping;

  Crew(GovernedBench bench, Timekeeper time, Duration grace) {
    this.places = bench.places();
    this.curfew = bench.curfew();
    this.time = time;
    this.grace = grace;
  }

  /** What a thread does; an interrupt means that it was called back and is no fault. */
  interface Work {
    void run() throws InterruptedException;
  }

  boolean isStopping() {
    return stopping;
  }

  /** Waits for a place; an interrupt of the waiting thread stops the run. */
  void takePlace() {
    try {
      places.take();
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
    }
  }

  /** Starts the work on the place taken before. */
  void start(Work work) {
    working.register();
    Thread.ofVirtual().name("trial").start(() -> run(work));
  }

  private void run(Work work) {
    try {
      work.run();
    } catch (InterruptedException calledBack) {
      // What was safe is safe; the rest is played when the run is resumed.
    } catch (Throwable failure) {
      failures.add(failure);
      stop();
    } finally {
      places.giveBack();
      working.arriveAndDeregister();
    }
  }

  /** Lets nothing new begin, and calls home after the grace period what has not ended by then. */
  synchronized void stop() {
    if (!stopping) {
      stopping = true;
      curfew.closeDoors();
      places.giveBack();
      Thread.ofVirtual().name("grace").start(this::endAfterGrace);
    }
  }

  private void endAfterGrace() {
    try {
      time.sleep(grace);
    } catch (InterruptedException nobodyWaits) {
      Thread.currentThread().interrupt();
    }
    curfew.end();
  }

  void await() {
    working.arriveAndAwaitAdvance();
  }

  /** Throws the first failure, with the others along. */
  @SuppressWarnings("ReferenceEquality") // one throwable may have been gathered twice
  void orThrow() {
    Throwable first = failures.poll();
    if (first == null) {
      return;
    }
    failures.stream().filter(other -> other != first).forEach(first::addSuppressed);
    switch (first) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(first);
    }
  }
}
