package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.json.Sourced;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The rows of a JSONL file: one object a line, with the same names as a CSV header. */
final class JsonRows {

  private static final Set<Column> NOT_PLAIN =
      Set.of(
          Column.CONTEXT,
          Column.CHECKS,
          Column.TURNS,
          Column.TOOLS,
          Column.DOCUMENTS,
          Column.PERTURBATION);

  private final Problems problems;

  private JsonRows(Problems problems) {
    this.problems = problems;
  }

  /** Hands over the rows that are JSON objects; blank lines are left out. */
  static void read(GoldenFile file, Problems problems, Consumer<Row> sink) {
    JsonRows rows = new JsonRows(problems);
    int number = 0;
    for (String line : file.text().split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        rows.parse(line.strip(), file.place(number)).map(rows::row).ifPresent(sink);
      }
    }
  }

  private Optional<Fields> parse(String line, Place place) {
    try {
      JsonValue value = Json.parse(line);
      return Optional.of(Fields.of(Sourced.onLine(value, place), "cases", problems))
          .filter(fields -> value instanceof JsonObject);
    } catch (JsonException e) {
      problems.error(
          "cases.malformed-json",
          place,
          Quoted.of(line) + ": " + e.getMessage(),
          "one JSON object on one line",
          "");
      return Optional.empty();
    }
  }

  private Row row(Fields fields) {
    Map<Column, String> texts = new EnumMap<>(Column.class);
    Map<Column, List<String>> lists = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      if (Column.LISTS.contains(column)) {
        lists.put(column, items(fields, column));
      } else if (!NOT_PLAIN.contains(column)) {
        text(fields, column).filter(t -> !t.isEmpty()).ifPresent(t -> texts.put(column, t));
      }
    }
    fields
        .value(Column.PERTURBATION.header())
        .ifPresent(origin -> texts.put(Column.PERTURBATION, Json.canonical(origin)));
    JsonParts parts = new JsonParts(fields);
    Row row =
        new Row(
            fields.place(),
            texts,
            lists,
            new JsonChecks(fields).read(Column.CHECKS.header()),
            fields.texts(Column.CONTEXT.header()),
            parts.documents(),
            parts.turns(),
            parts.tools());
    fields.close();
    return row;
  }

  private static Optional<String> text(Fields fields, Column column) {
    return column == Column.CRITICAL
            && fields.value(column.header()).orElse(JsonObject.EMPTY) instanceof JsonBoolean bool
        ? Optional.of(bool.value() ? "yes" : "no")
        : fields.text(column.header());
  }

  private List<String> items(Fields fields, Column column) {
    JsonValue value = fields.value(column.header()).orElse(new JsonArray(List.of()));
    if (value instanceof JsonText text) {
      return Items.split(text.value());
    }
    if (value instanceof JsonArray array) {
      return array.elements().stream()
          .map(e -> item(fields, column, e))
          .filter(item -> !item.isEmpty())
          .toList();
    }
    return fields.texts(column.header());
  }

  /** An element is one item; as an array it lists the alternatives of one item. */
  private String item(Fields fields, Column column, JsonValue element) {
    return switch (element) {
      case JsonText text -> Items.single(text.value());
      case JsonNumber number -> number.value().toPlainString();
      case JsonArray forms -> {
        List<String> texts = forms.elements().stream().flatMap(f -> f.text().stream()).toList();
        if (texts.size() < forms.elements().size()) {
          wrong(fields, column);
        }
        yield Items.join(texts);
      }
      case JsonValue other -> {
        wrong(fields, column);
        yield "";
      }
    };
  }

  private void wrong(Fields fields, Column column) {
    problems.error(
        "cases.wrong-kind",
        fields.place(),
        column + " holds something that is no text",
        "texts, or lists of alternative texts",
        "");
  }
}
