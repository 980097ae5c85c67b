package dev.assize.replay;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first line of a cassette. */
final class CassetteHeader {

  private static final String KIND = "assize/cassette/";
  private static final int VERSION = 1;

  private CassetteHeader() {}

  static String line(String name) {
    return Json.write(JsonObject.of("schema", KIND + VERSION).put("cassette", name).object());
  }

  /**
   * Looks at the first line of a file.
   *
   * @throws InvalidInput when it is not that of a cassette this version can read
   */
  static void check(Path file) throws IOException {
    String first = "";
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String line = lines.readLine();
      first = line == null ? "" : line;
    }
    String schema = schema(first);
    if (!schema.equals(KIND + VERSION)) {
      boolean newer = schema.startsWith(KIND);
      throw InvalidInput.of(
          newer ? "replay.newer-cassette" : "replay.not-a-cassette",
          new Place(file.toString(), 1),
          schema.isEmpty() ? "no schema" : "schema " + schema,
          "schema " + KIND + VERSION,
          newer
              ? "Update Assize, or record anew with this version"
              : "Remove the file, or take it from version control again");
    }
  }

  private static String schema(String line) {
    try {
      return CassetteLine.parse(line).text("schema").orElse("");
    } catch (Garbled e) {
      return "";
    }
  }
}
