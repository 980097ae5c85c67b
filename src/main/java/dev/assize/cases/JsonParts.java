package dev.assize.cases;

import dev.assize.cases.Question.Speaker;
import dev.assize.cases.Question.Turn;
import dev.assize.cases.Row.Document;
import dev.assize.cases.Tool.Canned;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.json.Sourced;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What only JSONL can hold: turns, tools with canned results, and documents. */
final class JsonParts {

  private static final JsonObject NO_RESULT = JsonObject.of("error", "no canned result").object();

  private final Fields row;

  JsonParts(Fields row) {
    this.row = row;
  }

  /** Earlier turns, each {@code {"user": "..."}} or {@code {"assistant": "..."}}. */
  List<Turn> turns() {
    List<Turn> turns = new ArrayList<>();
    for (Fields turn : row.objects(Column.TURNS.header())) {
      List<Turn> said = new ArrayList<>();
      for (Speaker speaker : Speaker.values()) {
        turn.text(speaker.name().toLowerCase(Locale.ROOT))
            .filter(text -> !text.isBlank())
            .ifPresent(text -> said.add(new Turn(speaker, text)));
      }
      turn.close();
      if (said.size() != 1) {
        fault("a turn with " + said.size() + " texts", "one of \"user\" and \"assistant\"");
      }
      turns.addAll(said);
    }
    return turns;
  }

  /** Tools by their unique names. */
  List<Tool> tools() {
    List<Tool> tools = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Fields tool : row.objects(Column.TOOLS.header())) {
      String name = tool.required("name").orElse("");
      if (!names.add(name)) {
        fault("tool " + Quoted.of(name) + " a second time", "each tool once");
      }
      JsonValue otherwise = tool.value("otherwise").orElse(NO_RESULT);
      String description = tool.text("description").orElse("");
      JsonObject parameters = plain(tool, "parameters");
      tools.add(new Tool(name, description, parameters, canned(tool), otherwise));
      tool.close();
    }
    return tools;
  }

  private List<Canned> canned(Fields tool) {
    List<Canned> results = new ArrayList<>();
    for (Fields result : tool.objects("results")) {
      if (!result.names().contains("result")) {
        fault("a canned result without \"result\"", "what the call gets");
      }
      results.add(new Canned(plain(result, "when"), result.value("result").orElse(new JsonNull())));
      result.close();
    }
    return results;
  }

  /** Passages by name: {@code {"name": "...", "text": "..."}}, or only the text. */
  List<Document> documents() {
    JsonValue value = row.value(Column.DOCUMENTS.header()).orElse(new JsonArray(List.of()));
    if (!(value instanceof JsonArray array)) {
      fault("documents: something that is no list", "a list of texts or of names with texts");
      return List.of();
    }
    return array.elements().stream().flatMap(e -> document(e).stream()).toList();
  }

  private Optional<Document> document(JsonValue element) {
    if (element instanceof JsonText text) {
      return Optional.of(new Document("", text.value()));
    }
    Fields fields = Fields.of(Sourced.onLine(element, row.place()), "cases", row.problems());
    String name = fields.text("name").orElse("");
    Optional<String> text = fields.required("text");
    fields.close();
    return text.map(t -> new Document(name, t));
  }

  private static JsonObject plain(Fields fields, String name) {
    Optional<JsonValue> value = fields.value(name);
    if (value.isPresent() && !(value.get() instanceof JsonObject)) {
      fields.object(name);
    }
    return value.orElse(JsonObject.EMPTY) instanceof JsonObject object ? object : JsonObject.EMPTY;
  }

  private void fault(String found, String expected) {
    row.problems().error("cases.malformed-part", row.place(), found, expected, "");
  }
}
