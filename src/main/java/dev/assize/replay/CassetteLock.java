package dev.assize.replay;

import dev.assize.base.ProcessLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Lets one process at a time change the cassettes. */
final class CassetteLock {

  private CassetteLock() {}

  static <T> T holding(Path side, ProcessLock.Work<T> work) {
    try {
      return ProcessLock.holding(side.resolve("merge.lock"), work);
    } catch (IOException e) {
      throw new UncheckedIOException("the cassettes cannot be written: " + e.getMessage(), e);
    }
  }
}
