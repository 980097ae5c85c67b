package dev.assize.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** All that the replay knows of time, so that a test can be its own clock. */
public interface Timekeeper extends InstantSource {

  /** Nanoseconds from some fixed moment; never runs backwards. */
  long ticks();

  /** Lets the calling thread sleep. */
  void sleep(Duration span) throws InterruptedException;

  /** The time of this machine. */
  static Timekeeper system() {
    return new Timekeeper() {
      @Override
      public Instant instant() {
        return Instant.now();
      }

      @Override
      public long ticks() {
        return System.nanoTime();
      }

      @Override
      public void sleep(Duration span) throws InterruptedException {
        Thread.sleep(span);
      }
    };
  }
}
