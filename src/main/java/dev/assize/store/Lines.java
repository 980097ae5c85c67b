package dev.assize.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Walks through the lines of a file with the byte at which each begins. The buffer grows to the
 * longest line and no further.
 */
final class Lines implements Closeable {

  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private byte[] buffer = new byte[CHUNK];
  private int from;
  private int end;
  private int filled;
  private long base;
  private int number;
  private int searched;
  private boolean whole;

  Lines(Path file) throws IOException {
    in = Files.newInputStream(file);
  }

  /** Moves on; false at the end of the file. */
  boolean next() throws IOException {
    from = number == 0 ? 0 : Math.min(end + 1, filled);
    int newline = find(from);
    while (newline < 0 && fill()) {
      newline = find(Math.max(from, searched));
    }
    end = newline < 0 ? filled : newline;
    whole = newline >= 0;
    if (!whole && from == filled) {
      return false;
    }
    number++;
    return true;
  }

  /** The buffer that holds the line; only valid until the next move. */
  byte[] bytes() {
    return buffer;
  }

  int from() {
    return from;
  }

  int length() {
    return end - from;
  }

  /** The byte in the file at which the line begins. */
  long offset() {
    return base + from;
  }

  /** From 1. */
  int number() {
    return number;
  }

  /** Whether the line ends with a line break; one that does not was torn off. */
  boolean isWhole() {
    return whole;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private int find(int start) {
    for (int i = start; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private boolean fill() throws IOException {
    searched = filled - from;
    System.arraycopy(buffer, from, buffer, 0, filled - from);
    base += from;
    filled -= from;
    from = 0;
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    filled += Math.max(0, read);
    return read > 0;
  }
}
