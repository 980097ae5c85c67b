package dev.assize;

import dev.assize.history.ListedRun;
import java.util.List;

/**
 * Runs of a history, newest first.
 *
 * @param project whose runs they are
 */
public record HistoryListing(String project, List<ListedRun> runs) {

  public HistoryListing {
    runs = List.copyOf(runs);
  }

  /** For a terminal. */
  public String text() {
    return HistorySheet.of(runs);
  }

  /** For programs: {@code assize/history/1}. */
  public String json() {
    return HistoryJson.of(this);
  }

  /** For a spreadsheet: a row for each side. */
  public String csv() {
    return HistoryCsv.of(runs);
  }
}
