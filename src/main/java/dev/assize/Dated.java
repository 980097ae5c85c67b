package dev.assize;

import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.store.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A JSON file that says when something was found. Who finds the same again leaves it as it is, so
 * that version control shows a change only where there is one.
 */
record Dated(String at) {

  /** What the file is to hold. */
  interface Content {
    JsonObject found(String at);
  }

  /**
   * Writes it, unless all but the time is there already.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  void write(Path file, Content content) {
    try {
      Optional<String> there = there(file);
      if (there.isEmpty() || !there.equals(time(there.get()).map(then -> text(content, then)))) {
        AtomicFile.write(file, out -> out.write(text(content, at)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Content content, String at) {
    return Json.pretty(content.found(at)) + "\n";
  }

  private static Optional<String> there(Path file) throws IOException {
    return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  /** Of a file that cannot be read, none. */
  private static Optional<String> time(String text) {
    try {
      return Json.parseObject(text).text("at");
    } catch (JsonException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }
}
