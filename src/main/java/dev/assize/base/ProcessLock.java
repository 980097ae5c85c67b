package dev.assize.base;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one process at a time, and one thread of it, change what a lock file stands for. */
public final class ProcessLock {

  private static final long NAP_MILLIS = 5;

  private ProcessLock() {}

  /** What is done meanwhile. */
  public interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Waits for the lock, works, and gives it back.
   *
   * @param file is made, with its folder, where there is none, and stays
   */
  public static <T> T holding(Path file, Work<T> work) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      return work.run();
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
