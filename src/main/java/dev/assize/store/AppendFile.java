package dev.assize.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file of its own to append to, made new, by any number of threads. Each append is one write, so
 * that a killed process leaves at most one torn record; a write that fails is taken back. Uses
 * {@link RandomAccessFile} because a channel would be closed by the interruption of any thread that
 * writes through it.
 */
final class AppendFile implements Closeable {

  private final Path path;
  private final RandomAccessFile file;
  private final ReentrantLock turn = new ReentrantLock();
  private long length;

  /**
   * Makes the file.
   *
   * @throws java.nio.file.FileAlreadyExistsException when somebody else has it
   */
  AppendFile(Path path) throws IOException {
    this.path = path;
    Files.createFile(path);
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
      long place = length;
      file.write(bytes);
      length += bytes.length;
      return place;
    } catch (IOException e) {
      takeBack(e);
      throw StoreException.writing(path, e);
    } finally {
      turn.unlock();
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
    try {
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
