package dev.assize.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * A file of the store that cannot be written or read. What was written before is whole: a record
 * that did not fit has been taken back.
 */
public final class StoreException extends UncheckedIOException {
  private static final long serialVersionUID = 1;

  private StoreException(String message, IOException cause) {
    super(message, cause);
  }

  static StoreException writing(Path file, IOException cause) {
    return new StoreException(
        "cannot write "
            + file
            + ": "
            + reason(cause)
            + ". What was written before is whole. Make room or mend the folder, then go on with"
            + " \"assize run --resume\".",
        cause);
  }

  static StoreException reading(Path file, IOException cause) {
    return new StoreException("cannot read " + file + ": " + reason(cause), cause);
  }

  /** The JDK's file exceptions often say no more than the file's name. */
  private static String reason(IOException cause) {
    String message = cause.getMessage();
    return message == null || cause instanceof FileSystemException
        ? cause.getClass().getSimpleName() + (message == null ? "" : " " + message)
        : message;
  }
}
