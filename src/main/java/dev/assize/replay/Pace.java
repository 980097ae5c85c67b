package dev.assize.replay;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** Lets calls through in their order, no faster than requests and tokens per minute allow. */
final class Pace {

  private static final long LONGEST_NAP = Duration.ofMillis(100).toNanos();

  private final Timekeeper time;
  private final Window requests;
  private final Window tokens;
  private final ReentrantLock turn = new ReentrantLock(true);

  Pace(Limits limits, Timekeeper time) {
    this.time = time;
    this.requests = new Window(limits.requestsPerMinute());
    this.tokens = new Window(limits.tokensPerMinute());
  }

  /** Waits for the call's turn; naps are short because a correction may free tokens early. */
  Ticket admit(long estimate) throws InterruptedException {
    turn.lockInterruptibly();
    try {
      while (true) {
        Attempted attempted = attempt(estimate);
        switch (attempted) {
          case Ticket ticket -> {
            return ticket;
          }
          case NotYet notYet -> time.sleep(Duration.ofNanos(Math.min(notYet.nanos(), LONGEST_NAP)));
        }
      }
    } finally {
      turn.unlock();
    }
  }

  private synchronized Attempted attempt(long estimate) {
    long now = time.ticks();
    long wait = Math.max(requests.waitFor(1, now), tokens.waitFor(estimate, now));
    if (wait > 0) {
      return new NotYet(wait);
    }
    return new Ticket(requests.let(1, now), tokens.let(estimate, now));
  }

  private sealed interface Attempted {}

  private record NotYet(long nanos) implements Attempted {}

  /** Leave to send one call. */
  final class Ticket implements Attempted {
    private final Window.Entry request;
    private final Window.Entry size;

    private Ticket(Window.Entry request, Window.Entry size) {
      this.request = request;
      this.size = size;
    }

    /** The call came back, with an answer or without. */
    void answered() {
      synchronized (Pace.this) {
        long now = time.ticks();
        requests.answered(request, now);
        tokens.answered(size, now);
      }
    }

    /** What the call really used up. */
    void correct(long used) {
      synchronized (Pace.this) {
        tokens.correct(size, used);
      }
    }
  }
}
