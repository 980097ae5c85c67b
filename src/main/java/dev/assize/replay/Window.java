package dev.assize.replay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps an amount per minute exactly: over any sixty seconds, wherever they begin, no more than the
 * limit is let through. One amount above the limit goes through alone. Guarded by its user.
 */
final class Window {

  static final long MINUTE = Duration.ofMinutes(1).toNanos();

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
      until = entry.at + MINUTE;
      if (freed >= excess) {
        break;
      }
    }
    return until - now;
  }

  Entry let(long amount, long now) {
    Entry entry = new Entry(now, amount);
    if (limit != Limits.UNLIMITED) {
      entries.addLast(entry);
      sum += amount;
    }
    return entry;
  }

  /** Replaces an estimate by what it really was. */
  void correct(Entry entry, long amount) {
    if (!entry.forgotten) {
      sum += amount - entry.amount;
    }
    entry.amount = amount;
  }

  private void forget(long now) {
    while (!entries.isEmpty() && now - entries.getFirst().at >= MINUTE) {
      Entry old = entries.removeFirst();
      old.forgotten = true;
      sum -= old.amount;
    }
  }

  /** An amount that was let through. */
  static final class Entry {
    private final long at;
    private long amount;
    private boolean forgotten;

    private Entry(long at, long amount) {
      this.at = at;
      this.amount = amount;
    }
  }
}
