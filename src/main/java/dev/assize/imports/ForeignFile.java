package dev.assize.imports;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.CsvTable;
import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.json.Sourced;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** One file of foreign replies, JSON lines or CSV, row by row: it never stands in memory whole. */
record ForeignFile(Path path, char separator) {

  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final Set<String> NUMBERS =
      Set.of("trial", "cost_usd", "latency_ms", "score", "sample");
  private static final Set<String> NESTED =
      Set.of("tool_calls", "retrieved", "usage", "verdicts", "sentinel");

  /** Hands out every reply that could be read; the faults of all others go to the problems. */
  void forEach(
      KnownCases cases, Interpreters interpreters, Problems problems, Consumer<ForeignRow> use) {
    forEachRow(problems, fields -> new RowReader(fields, interpreters).read(cases).ifPresent(use));
  }

  /** Hands out the fields of every row that is an object; who takes them reads and closes them. */
  void forEachRow(Problems problems, Consumer<Fields> use) {
    try (BufferedReader text = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      skipByteOrderMark(text);
      if (path.toString().endsWith(".jsonl")) {
        jsonLines(text, problems, use);
      } else {
        CsvTable.forEach(
            text, path.toString(), separator, problems, line -> cells(line, problems, use));
      }
    } catch (CharacterCodingException e) {
      problems.error(
          "import.encoding", Place.of(path.toString()), "not UTF-8", "text in UTF-8", "");
    } catch (NoSuchFileException e) {
      problems.error(
          "import.missing-file", Place.of(path.toString()), "there is no such file", "a file", "");
    } catch (IOException e) {
      unreadable(e, problems);
    } catch (UncheckedIOException e) {
      tellUnlessOfTheUse(e, problems);
    }
  }

  private void jsonLines(BufferedReader text, Problems problems, Consumer<Fields> use)
      throws IOException {
    int number = 0;
    for (String line = text.readLine(); line != null; line = text.readLine()) {
      Place place = new Place(path.toString(), ++number);
      if (!line.isBlank()) {
        parse(line, place, problems, value -> row(value, place, problems, use));
      }
    }
  }

  private static void cells(CsvTable.Line line, Problems problems, Consumer<Fields> use) {
    JsonObject.Builder row = JsonObject.build();
    int before = problems.all().size();
    for (Map.Entry<String, String> cell : line.cells().entrySet()) {
      String name = cell.getKey();
      String text = cell.getValue();
      if (NESTED.contains(name) || (NUMBERS.contains(name) && isNumber(text))) {
        parse(text, line.place(), problems, value -> row.put(name, value));
      } else {
        row.put(name, new JsonText(text));
      }
    }
    if (problems.all().size() == before) {
      row(row.object(), line.place(), problems, use);
    }
  }

  private static void row(JsonValue value, Place place, Problems problems, Consumer<Fields> use) {
    Fields fields = Fields.of(Sourced.onLine(value, place), "import", problems);
    if (value instanceof JsonObject) {
      use.accept(fields);
    }
  }

  private static void parse(String json, Place place, Problems problems, Consumer<JsonValue> use) {
    try {
      use.accept(Json.parse(json));
    } catch (JsonException e) {
      problems.error(
          "import.malformed-json", place, String.valueOf(e.getMessage()), "JSON on one line", "");
    }
  }

  private static void skipByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
  }

  /** The CSV reader wraps its faults; what the use of a row throws has a type of its own. */
  private void tellUnlessOfTheUse(UncheckedIOException e, Problems problems) {
    if (e.getClass() != UncheckedIOException.class) {
      throw e;
    }
    unreadable(Objects.requireNonNull(e.getCause()), problems);
  }

  private void unreadable(IOException e, Problems problems) {
    problems.error(
        "import.unreadable-file",
        Place.of(path.toString()),
        "cannot be read: " + e.getMessage(),
        "a readable file",
        "");
  }
}
