package dev.assize.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A clock that goes on only when somebody sleeps on it. */
final class ManualTime implements Timekeeper {

  static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

  private long nanos;
  private final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());

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
    synchronized (slept) {
      return List.copyOf(slept);
    }
  }
}
