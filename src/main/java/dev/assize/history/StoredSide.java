package dev.assize.history;

import java.time.Instant;

/**
 * A side with the run it is of, as read from a history.
 *
 * @param key by which the history knows it, for further questions; of no meaning elsewhere
 */
public record StoredSide(long key, RunRow run, SideRow side) {

  /** When it stands on a chart: the start of its run; of imported replies, the day of the first. */
  public Instant at() {
    return run.origin() == RunRow.Origin.IMPORTED && !side.first().equals(Instant.EPOCH)
        ? side.first()
        : run.started();
  }
}
