package dev.assize.replay;

import dev.assize.base.Digest;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Finds the lines that begin with {@code {"key":"DIGEST"} in a JSONL file without parsing them, and
 * reads single ones later. Reads and writes go past channels, which an interrupt would close.
 */
final class KeyedLines implements AutoCloseable {

  private static final byte[] BEGIN = "{\"key\":\"".getBytes(StandardCharsets.US_ASCII);
  static final int KEY_AT = BEGIN.length;
  static final int KEY_LENGTH = 64;
  private static final int HEAD = KEY_AT + KEY_LENGTH + 1;

  private final RandomAccessFile file;

  KeyedLines(Path path) throws IOException {
    this.file = new RandomAccessFile(path.toFile(), "r");
  }

  /** Where a line stands. */
  record Span(long offset, int length) {}

  /** Tells of each keyed line, also of a last one that may be torn: whoever reads it will see. */
  static void scan(Path path, BiConsumer<Fingerprint, Span> found) throws IOException {
    byte[] buffer = new byte[1 << 16];
    byte[] head = new byte[HEAD];
    long lineBegan = 0;
    long position = 0;
    int inHead = 0;
    try (InputStream in = new FileInputStream(path.toFile())) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++, position++) {
          byte b = buffer[i];
          if (b == '\n') {
            if (inHead == HEAD) {
              tell(head, new Span(lineBegan, (int) (position - lineBegan)), found);
            }
            lineBegan = position + 1;
            inHead = 0;
          } else if (inHead < HEAD) {
            head[inHead++] = b;
          }
        }
      }
      if (inHead == HEAD) {
        tell(head, new Span(lineBegan, (int) (position - lineBegan)), found);
      }
    }
  }

  private static void tell(byte[] head, Span span, BiConsumer<Fingerprint, Span> found) {
    if (Arrays.mismatch(head, 0, KEY_AT, BEGIN, 0, KEY_AT) < 0) {
      Fingerprint.parse(head, KEY_AT).ifPresent(print -> found.accept(print, span));
    }
  }

  /** The line without its line break. */
  synchronized String line(Span span) throws IOException {
    byte[] bytes = new byte[span.length()];
    file.seek(span.offset());
    try {
      file.readFully(bytes);
    } catch (EOFException e) {
      return "";
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** The first half of a digest, small enough to keep one for each line of a large file. */
  record Fingerprint(long high, long low) {

    private static final int HALF = 16;

    static Fingerprint of(Digest digest) {
      return of(digest.hex());
    }

    /** Reads the digest at a place; empty when there is none. */
    static Optional<Fingerprint> parse(byte[] bytes, int at) {
      try {
        return Optional.of(of(new String(bytes, at, 2 * HALF, StandardCharsets.ISO_8859_1)));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    private static Fingerprint of(String hex) {
      return new Fingerprint(
          HexFormat.fromHexDigitsToLong(hex, 0, HALF),
          HexFormat.fromHexDigitsToLong(hex, HALF, 2 * HALF));
    }
  }
}
