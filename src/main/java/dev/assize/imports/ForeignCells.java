package dev.assize.imports;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.CsvTable;
import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The cells of one CSV file of foreign rows as fields, where its columns suffice. */
final class ForeignCells {

  private static final Set<String> NUMBERS =
      Set.of("trial", "cost_usd", "latency_ms", "score", "sample");
  private static final Set<String> NESTED =
      Set.of("tool_calls", "retrieved", "usage", "verdicts", "sentinel");

  private final ForeignColumns columns;
  private final Problems problems;
  private final Consumer<Fields> use;
  private Optional<Boolean> readable = Optional.empty();

  ForeignCells(ForeignColumns columns, Problems problems, Consumer<Fields> use) {
    this.columns = columns;
    this.problems = problems;
    this.use = use;
  }

  /** Hands the row on, unless something in it or in the header is wrong. */
  void row(CsvTable.Line line) {
    if (readable.isEmpty()) {
      Place header = new Place(line.place().file(), 1);
      readable = Optional.of(columns.suffice(line.columns(), header, problems));
    }
    if (readable.get()) {
      cells(line);
    }
  }

  private void cells(CsvTable.Line line) {
    JsonObject.Builder row = JsonObject.build();
    int before = problems.all().size();
    for (Map.Entry<String, String> cell : line.cells().entrySet()) {
      String name = cell.getKey();
      String text = cell.getValue();
      if (NESTED.contains(name) || (NUMBERS.contains(name) && isNumber(text))) {
        json(name, text, line.place(), row);
      } else if (columns.known().contains(name)) {
        row.put(name, new JsonText(text));
      }
    }
    if (problems.all().size() == before) {
      ForeignFile.row(row.object(), line.place(), problems, use);
    }
  }

  private void json(String name, String text, Place place, JsonObject.Builder row) {
    try {
      row.put(name, Json.parse(text));
    } catch (JsonException e) {
      ForeignFile.malformed(name + ": " + e.getMessage(), place, problems);
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
  }
}
