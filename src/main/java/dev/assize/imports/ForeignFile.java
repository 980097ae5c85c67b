package dev.assize.imports;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.CsvTable;
import dev.assize.cases.WrongEncoding;
import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.Sourced;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * One file of foreign replies, JSON lines or CSV, row by row: it never stands in memory whole.
 * Cells are parted by commas, semicolons or tabs, whichever stands first in the header.
 */
record ForeignFile(Path path) {

  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int LONGEST_HEADER = 4096;

  /** Hands out every reply that could be read; the faults of all others go to the problems. */
  void forEach(
      KnownCases cases, Interpreters interpreters, Problems problems, Consumer<ForeignRow> use) {
    forEachRow(
        ForeignColumns.REPLIES,
        problems,
        fields -> new RowReader(fields, interpreters).read(cases).ifPresent(use));
  }

  /** Hands out the fields of every row that is an object; who takes them reads and closes them. */
  void forEachRow(ForeignColumns columns, Problems problems, Consumer<Fields> use) {
    try (BufferedReader text = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      skipByteOrderMark(text);
      if (path.toString().endsWith(".jsonl")) {
        jsonLines(text, problems, use);
      } else {
        ForeignCells cells = new ForeignCells(columns, problems, use);
        CsvTable.forEach(text, path.toString(), separator(text), problems, cells::row);
      }
    } catch (CharacterCodingException e) {
      wronglyEncoded(problems);
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

  static void row(JsonValue value, Place place, Problems problems, Consumer<Fields> use) {
    Fields fields = Fields.of(Sourced.onLine(value, place), "import", problems);
    if (value instanceof JsonObject) {
      use.accept(fields);
    }
  }

  private static void parse(String json, Place place, Problems problems, Consumer<JsonValue> use) {
    try {
      use.accept(Json.parse(json));
    } catch (JsonException e) {
      malformed(String.valueOf(e.getMessage()), place, problems);
    }
  }

  static void malformed(String found, Place place, Problems problems) {
    problems.error("import.malformed-json", place, found, "JSON on one line", "");
  }

  private static char separator(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    char[] begin = new char[LONGEST_HEADER];
    String header = new String(begin, 0, Math.max(0, text.read(begin)));
    text.reset();
    return CsvTable.separatorOf(header);
  }

  private static void skipByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
  }

  /** The CSV reader wraps its faults; what the use of a row throws has a type of its own. */
  private void tellUnlessOfTheUse(UncheckedIOException e, Problems problems) {
    if (e.getClass() != UncheckedIOException.class) {
      throw e;
    }
    if (e.getCause() instanceof CharacterCodingException) {
      wronglyEncoded(problems);
    } else {
      unreadable(Objects.requireNonNull(e.getCause()), problems);
    }
  }

  private void wronglyEncoded(Problems problems) {
    try {
      problems.add(WrongEncoding.of(path, path.toString(), "import.encoding"));
    } catch (IOException e) {
      unreadable(e, problems);
    }
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
