package dev.assize.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one process at a time change the cassettes. */
final class CassetteLock {

  private static final long NAP_MILLIS = 5;

  private CassetteLock() {}

  /** What is done meanwhile. */
  interface Work<T> {
    T run() throws IOException;
  }

  static <T> T holding(Path side, Work<T> work) {
    try {
      Files.createDirectories(side);
      try (FileChannel channel =
              FileChannel.open(
                  side.resolve("merge.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = lock(channel)) {
        return work.run();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the cassettes cannot be written: " + e.getMessage(), e);
    }
  }

  /** The JDK lets another process wait for a lock, but not another thread of the same one. */
  private static FileLock lock(FileChannel channel) throws IOException {
    while (true) {
      try {
        return channel.lock();
      } catch (OverlappingFileLockException heldByAnotherThread) {
        try {
          Thread.sleep(NAP_MILLIS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IOException("interrupted while waiting for the lock", e);
        }
      }
    }
  }
}
