package dev.assize.check.instruction;

import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the published checker says; made by {@code bench/oracles/ifeval.py}. */
public final class Vectors {

  private static final Path FOLDER = Path.of("src/test/resources/oracle/checks");

  private Vectors() {}

  public static List<JsonObject> read(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file)).stream().map(Vectors::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String> texts(JsonObject row, String member) {
    return row.list(member).stream().flatMap(value -> value.text().stream()).toList();
  }

  static boolean truth(JsonObject row, String member) {
    return row.get(member).orElseThrow().equals(new JsonValue.JsonBoolean(true));
  }

  private static JsonObject row(String line) {
    try {
      return Json.parseObject(line);
    } catch (JsonException e) {
      throw new IllegalStateException(line, e);
    }
  }
}
