package dev.assize;

import dev.assize.history.History;
import dev.assize.history.Ledger;
import dev.assize.history.Location;
import java.nio.file.Files;
import java.util.function.Function;

/** Reads what a project's history holds. */
final class HistoryReading {

  private HistoryReading() {}

  /**
   * What is read from the history; a project without one has none yet, and reading makes none.
   *
   * @param none where there is no history
   * @throws dev.assize.base.InvalidInput when it cannot be read
   */
  static <T> T read(World world, ProjectBasics project, T none, Function<Ledger, T> reading) {
    Location location = HistoryLocation.of(world, project.store());
    if (location instanceof Location.Embedded embedded && !Files.exists(embedded.file())) {
      return none;
    }
    try (History history = History.openToRead(location)) {
      return reading.apply(history.ledger());
    }
  }
}
