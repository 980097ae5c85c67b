package dev.assize.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file of lines, read one by one by the byte at which each begins. What was read along with a
 * line is kept until another is sought elsewhere: cases stand together, and most are read in turn.
 * Safe for use by many threads.
 */
final class RecordFile implements Closeable {

  private static final int WINDOW = 8192;

  private final Path path;
  private final RandomAccessFile file;
  private final byte[] window = new byte[WINDOW];
  private long from;
  private int length;

  private RecordFile(Path path, RandomAccessFile file) {
    this.path = path;
    this.file = file;
  }

  static RecordFile open(Path path) {
    try {
      return new RecordFile(path, new RandomAccessFile(path.toFile(), "r"));
    } catch (IOException e) {
      throw StoreException.reading(path, e);
    }
  }

  /** The line that begins at the byte, without what ends it; the last may lack that. */
  synchronized String line(long offset) {
    try {
      int end = endInWindow(offset);
      if (end < 0) {
        length = 0;
        from = offset;
        file.seek(offset);
        length = Math.max(0, file.read(window));
        end = endInWindow(offset);
      }
      int begin = (int) (offset - from);
      return end < 0 ? longLine() : new String(window, begin, end - begin, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw StoreException.reading(path, e);
    }
  }

  /** Where in the window the line ends; -1 when it does not. */
  private int endInWindow(long offset) {
    return offset < from || offset >= from + length
        ? -1
        : end(window, (int) (offset - from), length);
  }

  /** One that begins with the window and goes on behind it. */
  private String longLine() throws IOException {
    byte[] bytes = Arrays.copyOf(window, 2 * WINDOW);
    int filled = length;
    while (true) {
      int read = file.read(bytes, filled, bytes.length - filled);
      int end = end(bytes, filled, filled + read);
      if (end >= 0 || read <= 0) {
        return new String(bytes, 0, end >= 0 ? end : filled, StandardCharsets.UTF_8);
      }
      filled += read;
      if (filled == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
    }
  }

  private static int end(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw StoreException.reading(path, e);
    }
  }
}
