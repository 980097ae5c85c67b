package dev.assize.store;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import java.nio.file.Path;

/** Refuses files that a later Assize wrote. */
final class Formats {

  private Formats() {}

  /**
   * @param schema as found, for instance {@code assize/journal/2}; begins with the format's name
   * @throws InvalidInput naming both versions when the one found is newer
   */
  static void requireKnown(Path file, String schema, Segment.Format format) {
    int found = Integer.parseInt(schema.substring(format.schema().length()));
    if (found > format.version()) {
      throw InvalidInput.of(
          "store.newer-schema",
          new Place(file.toString(), 1),
          schema,
          format.schema() + format.version() + " or older",
          "Read it with the Assize that wrote it, or a later one.");
    }
  }
}
