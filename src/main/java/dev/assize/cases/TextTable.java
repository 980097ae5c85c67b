package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Any CSV or JSONL file as rows of texts by column, for files that are not golden. The cells of a
 * CSV file may be parted by commas, semicolons or tabs, whichever stands first in its header.
 *
 * @param columns in the order in which they first come up
 */
public record TextTable(Set<String> columns, List<Row> rows) {

  public TextTable {
    rows = List.copyOf(rows);
  }

  /** A row: an empty cell is an empty text, and what is no text in JSON is absent. */
  public record Row(Place place, Map<String, String> texts) {}

  /**
   * Reads a file; {@code .jsonl} and {@code .ndjson} are JSON lines, all others CSV. Every fault
   * goes to the problems, and faulty rows are left out.
   *
   * @param shown the file's name in messages
   */
  public static TextTable read(Path file, String shown, Problems problems) {
    Set<String> columns = new LinkedHashSet<>();
    List<Row> rows = new ArrayList<>();
    String name = shown.toLowerCase(Locale.ROOT);
    boolean isJson = name.endsWith(".jsonl") || name.endsWith(".ndjson");
    TextFile.read(file, shown, problems)
        .ifPresent(
            text -> {
              if (isJson) {
                jsonLines(text, shown, problems, rows);
              } else {
                cells(text, shown, problems, rows);
              }
            });
    rows.forEach(row -> columns.addAll(row.texts().keySet()));
    return new TextTable(columns, rows);
  }

  private static void cells(String text, String shown, Problems problems, List<Row> rows) {
    CsvTable.forEach(
        new StringReader(text),
        shown,
        CsvTable.separatorOf(text),
        problems,
        line -> rows.add(new Row(line.place(), filled(line))));
  }

  private static Map<String, String> filled(CsvTable.Line line) {
    Map<String, String> filled = new LinkedHashMap<>();
    line.columns().forEach(column -> filled.put(column, line.cells().getOrDefault(column, "")));
    return filled;
  }

  private static void jsonLines(String text, String shown, Problems problems, List<Row> rows) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      Place place = new Place(shown, ++number);
      if (!line.isBlank()) {
        object(line, place, problems).ifPresent(row -> rows.add(new Row(place, texts(row))));
      }
    }
  }

  private static Optional<JsonObject> object(String line, Place place, Problems problems) {
    String found;
    try {
      if (Json.parse(line.strip()) instanceof JsonObject row) {
        return Optional.of(row);
      }
      found = Quoted.of(line) + ", which is no object";
    } catch (JsonException e) {
      found = Quoted.of(line) + ": " + e.getMessage();
    }
    problems.error("cases.malformed-json", place, found, "one JSON object on one line", "");
    return Optional.empty();
  }

  private static Map<String, String> texts(JsonObject row) {
    Map<String, String> texts = new LinkedHashMap<>();
    row.members().forEach((name, value) -> text(value).ifPresent(t -> texts.put(name, t)));
    return texts;
  }

  private static Optional<String> text(JsonValue value) {
    return switch (value) {
      case JsonText text -> Optional.of(text.value());
      case JsonNumber number -> Optional.of(number.value().toPlainString());
      case JsonBoolean bool -> Optional.of(Boolean.toString(bool.value()));
      case JsonNull none -> Optional.of("");
      default -> Optional.empty();
    };
  }
}
