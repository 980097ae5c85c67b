package dev.assize.store;

import dev.assize.provider.Failure;
import dev.assize.provider.Source;
import dev.assize.store.TrialEntry.Arrival;
import java.time.Duration;

/** Whether a reply arrived, row by row: eight bytes each. */
final class ArrivalColumn {

  /** Stands where the kind of a failure would. */
  private static final int REPLIED = 0xFF;

  private final IntColumn ways = new IntColumn();
  private final IntColumn latencies = new IntColumn();

  /** One row more, of a reply that nothing is known of yet. */
  void add() {
    ways.add(REPLIED);
    latencies.add(0);
  }

  void set(int row, Arrival arrival) {
    switch (arrival) {
      case Arrival.Replied replied -> {
        ways.set(row, replied.source().ordinal() << 8 | REPLIED);
        latencies.set(row, micros(replied.latency()));
      }
      case Arrival.Failed failed ->
          ways.set(row, failed.source().ordinal() << 8 | failed.kind().ordinal());
    }
  }

  Arrival get(int row) {
    int way = ways.get(row);
    Source source = Source.values()[way >>> 8];
    return hasFailed(row)
        ? new Arrival.Failed(source, Failure.Kind.values()[way & 0xFF])
        : new Arrival.Replied(source, Duration.ofNanos(1000L * latencies.get(row)));
  }

  boolean hasFailed(int row) {
    return (ways.get(row) & 0xFF) != REPLIED;
  }

  long bytes() {
    return ways.bytes() + latencies.bytes();
  }

  private static int micros(Duration duration) {
    return (int) Math.min(Integer.MAX_VALUE, duration.toNanos() / 1000);
  }
}
