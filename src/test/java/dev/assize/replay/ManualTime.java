package dev.assize.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that goes on only when somebody sleeps on it. */
final class ManualTime implements Timekeeper {

  static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

  private long nanos;
  private final List<Duration> slept = new CopyOnWriteArrayList<>();

  @Override
  public synchronized Instant instant() {
    return START.plusNanos(nanos);
  }

  @Override
  public synchronized long ticks() {
    return nanos;
  }

  @Override
  public void sleep(Duration span) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    slept.add(span);
    pass(span);
  }

  synchronized void pass(Duration span) {
    nanos += span.toNanos();
  }

  List<Duration> slept() {
    return slept;
  }
}
