package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.history.History;
import dev.assize.history.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts a file aside that is no database any more, so that another one can be made. */
final class DamagedHistory {

  private static final String DAMAGED = "history.damaged-store";

  private DamagedHistory() {}

  /** What was done, in words; empty where nothing had to be. */
  static Optional<String> putAside(Location location, Instant now) {
    if (!(location instanceof Location.Embedded embedded) || isWhole(embedded)) {
      return Optional.empty();
    }
    String ending = ".damaged-" + now.getEpochSecond();
    try {
      // The log belongs to the file: left behind, it would be taken for that of the new one.
      for (String part : List.of("", "-wal", "-shm")) {
        Path file = embedded.file().resolveSibling(embedded.file().getFileName() + part);
        if (Files.exists(file)) {
          Files.move(file, file.resolveSibling(file.getFileName() + ending));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(embedded.name() + " is damaged; it is now " + embedded.name() + ending);
  }

  private static boolean isWhole(Location.Embedded embedded) {
    if (!Files.exists(embedded.file())) {
      return true;
    }
    try (History history = History.open(embedded)) {
      return history.isSound();
    } catch (InvalidInput e) {
      return e.problems().stream().noneMatch(problem -> problem.code().equals(DAMAGED));
    }
  }
}
