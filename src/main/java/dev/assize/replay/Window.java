package dev.assize.replay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps an amount per minute exactly, as the provider counts it: over any sixty seconds, wherever
 * they begin, no more than the limit arrives there. A request arrives some time after it was let
 * through and before it is answered; a first connection takes long, the next ones do not, so that
 * sixty seconds here may be less over there. An amount therefore counts until sixty seconds after
 * its answer, or after the longest way where the answer takes longer. One amount above the limit
 * goes through alone. Guarded by its user.
 */
final class Window {

  static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** What a request takes at most to be there, in nanoseconds; more would only waste the limit. */
  static final long LONGEST_WAY = Duration.ofSeconds(2).toNanos();

  private final long limit;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private long sum;

  Window(long limit) {
    this.limit = limit;
  }

  /** Nanoseconds until the amount fits; 0 when it does now. */
  long waitFor(long amount, long now) {
    if (limit == Limits.UNLIMITED) {
      return 0;
    }
    forget(now);
    long excess = sum + amount - limit;
    if (excess <= 0 || entries.isEmpty()) {
      return 0;
    }
    long freed = 0;
    long until = now;
    for (Entry entry : entries) {
      freed += entry.amount;
      until = Math.max(until, entry.arrived + MINUTE);
      if (freed >= excess) {
        break;
      }
    }
    return until - now;
  }

  Entry let(long amount, long now) {
    Entry entry = new Entry(now + LONGEST_WAY, amount);
    if (limit != Limits.UNLIMITED) {
      entries.addLast(entry);
      sum += amount;
    }
    return entry;
  }

  /** The amount was there by now. */
  void answered(Entry entry, long now) {
    entry.arrived = Math.min(entry.arrived, now);
  }

  /** Replaces an estimate by what it really was. */
  void correct(Entry entry, long amount) {
    if (!entry.forgotten) {
      sum += amount - entry.amount;
    }
    entry.amount = amount;
  }

  private void forget(long now) {
    while (!entries.isEmpty() && now - entries.getFirst().arrived >= MINUTE) {
      Entry old = entries.removeFirst();
      old.forgotten = true;
      sum -= old.amount;
    }
  }

  /** An amount that was let through. */
  static final class Entry {
    private long arrived;
    private long amount;
    private boolean forgotten;

    private Entry(long arrived, long amount) {
      this.arrived = arrived;
      this.amount = amount;
    }
  }
}
