package dev.assize.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file of the store that cannot be written or read. What was written before is whole: of a record
 * that did not fit nothing is left.
 */
public final class StoreException extends UncheckedIOException {
  private static final long serialVersionUID = 1;

  private final int lost;

  private StoreException(String message, IOException cause, int lost) {
    super(message, cause);
    this.lost = lost;
  }

  static StoreException writing(Path file, IOException cause) {
    return new StoreException(notWritten(file, cause), cause, 0);
  }

  /** The record that was to be written is gone. */
  static StoreException lost(Path file, IOException cause) {
    return new StoreException(notWritten(file, cause), cause, 1);
  }

  /** How many records were not written, those of exceptions that came along included. */
  public int lost() {
    return Arrays.stream(getSuppressed())
        .filter(StoreException.class::isInstance)
        .mapToInt(along -> ((StoreException) along).lost)
        .reduce(lost, Integer::sum);
  }

  private static String notWritten(Path file, IOException cause) {
    return "cannot write " + file + ": " + reason(cause);
  }

  static StoreException reading(Path file, IOException cause) {
    return new StoreException("cannot read " + file + ": " + reason(cause), cause, 0);
  }

  /** The JDK's file exceptions often say no more than the file's name. */
  private static String reason(IOException cause) {
    String message = cause.getMessage();
    return message == null || cause instanceof FileSystemException
        ? cause.getClass().getSimpleName() + (message == null ? "" : " " + message)
        : message;
  }
}
