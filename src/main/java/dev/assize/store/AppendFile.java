package dev.assize.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A file of its own to append to, made new, by any number of threads. Each append is one write, so
 * that a killed process leaves at most one torn record; a write that fails is taken back, and tried
 * again once with room that was kept for that. Uses {@link RandomAccessFile} because a channel
 * would be closed by the interruption of any thread that writes through it.
 */
final class AppendFile implements Closeable {

  private final Path path;
  private final RandomAccessFile file;
  private final ReentrantLock turn = new ReentrantLock();
  private final Reserve reserve;
  private long length;
  private volatile @Nullable IOException full;

  /**
   * Makes the file.
   *
   * @throws java.nio.file.FileAlreadyExistsException when somebody else has it
   * @throws IOException when it cannot be made, or the disk has next to no room; there is no file
   *     then
   */
  AppendFile(Path path) throws IOException {
    this.path = path;
    Files.createFile(path);
    try {
      reserve = Reserve.at(path.resolveSibling(path.getFileName() + ".reserve"));
    } catch (IOException e) {
      Files.delete(path);
      throw e;
    }
    file = new RandomAccessFile(path.toFile(), "rw");
    lock();
  }

  Path path() {
    return path;
  }

  long length() {
    turn.lock();
    try {
      return length;
    } finally {
      turn.unlock();
    }
  }

  /** Appends the bytes and says where they begin. */
  long append(byte[] bytes) {
    turn.lock();
    try {
      return write(bytes);
    } catch (IOException e) {
      return writeIntoReserve(bytes, e);
    } finally {
      turn.unlock();
    }
  }

  /**
   * Says that the disk is full, though the record before still found its place in the reserve.
   *
   * @throws StoreException so that no further call is made
   */
  void requireRoom() {
    IOException why = full;
    if (why != null) {
      throw StoreException.writing(path, why);
    }
  }

  private long write(byte[] bytes) throws IOException {
    long place = length;
    try {
      file.write(bytes);
      length += bytes.length;
      return place;
    } catch (IOException e) {
      takeBack(e);
      throw e;
    }
  }

  private long writeIntoReserve(byte[] bytes, IOException why) {
    try {
      if (!reserve.release()) {
        throw why;
      }
      full = why;
      return write(bytes);
    } catch (IOException e) {
      throw StoreException.lost(path, e);
    }
  }

  /** Waits until the device holds all that was appended. */
  void force() {
    try {
      file.getFD().sync();
    } catch (IOException e) {
      throw StoreException.writing(path, e);
    }
  }

  @Override
  public void close() {
    try (reserve) {
      file.close();
    } catch (IOException e) {
      throw StoreException.writing(path, e);
    }
  }

  /** Shows other processes that the segment is being written; ends with the process. */
  private void lock() {
    try {
      FileLock ignored = file.getChannel().tryLock();
    } catch (IOException e) {
      // Some file systems have no locks. Nothing depends on it but a warning.
      return;
    }
  }

  private void takeBack(IOException cause) {
    try {
      file.setLength(length);
      file.seek(length);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
