package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.store.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The lines of a file {@code assize/verdicts/1}: who gave the verdicts, and one line for each. */
final class VerdictLines {

  private static final String SCHEMA = "assize/verdicts/1";

  private VerdictLines() {}

  static void write(Path file, Maker maker, List<JsonObject> lines) {
    JsonObject head =
        JsonObject.of("schema", SCHEMA)
            .put("by", maker.by())
            .put("criterion", maker.criterion())
            .put("digest", maker.digest().hex())
            .object();
    try {
      AtomicFile.write(
          file,
          out -> {
            out.write(Json.write(head) + "\n");
            for (JsonObject line : lines) {
              out.write(Json.write(line) + "\n");
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads them back.
   *
   * @param line takes each but the first; an {@code IllegalArgumentException} of its is a fault of
   *     the line
   * @return the digest of whoever gave them
   * @throws InvalidInput when it cannot be read
   */
  static Digest read(Path folder, AdmissionPaths paths, Consumer<JsonObject> line) {
    int number = 0;
    try {
      List<String> lines = Files.readAllLines(folder.resolve(paths.verdicts()));
      number = 1;
      if (lines.isEmpty()) {
        throw new IllegalArgumentException("nothing stands in it");
      }
      JsonObject head = Json.parseObject(lines.getFirst());
      if (!head.text("schema").orElse("").equals(SCHEMA)) {
        throw new IllegalArgumentException("no \"schema\": \"" + SCHEMA + "\"");
      }
      for (String each : lines.subList(1, lines.size())) {
        number++;
        line.accept(Json.parseObject(each));
      }
      number = 1;
      return new Digest(text(head, "digest"));
    } catch (IOException | JsonException | IllegalArgumentException e) {
      throw InvalidInput.of(
          "calibrate.verdicts-unreadable",
          new Place(paths.verdicts(), number),
          String.valueOf(e.getMessage()),
          "verdicts as assize calibrate writes them",
          "Write them anew: " + paths.command());
    }
  }

  static String text(JsonObject json, String name) {
    return json.text(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }
}
