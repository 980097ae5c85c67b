package dev.assize.cases;

import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.json.Sourced;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Checks in JSONL: a compact cell, or an array of compact texts and objects such as {@code
 * {"check": "number", "value": "49.90", "not": true, "tolerance": "0.01"}}. An array as value lists
 * alternatives, an object is a JSON document; a check made of checks has them as members of its
 * own, see {@link JsonParentheses}; every other member is an option.
 */
final class JsonChecks {

  private static final String NAME = "check";
  private static final String VALUE = "value";
  private static final String NOT = "not";

  private final Fields row;
  private final CheckSyntax syntax;

  JsonChecks(Fields row) {
    this.row = row;
    this.syntax = new CheckSyntax(row.place(), row.problems());
  }

  List<CheckSpec> read(String member) {
    JsonValue value = row.value(member).orElse(new JsonArray(List.of()));
    if (value instanceof JsonArray array) {
      return IntStream.range(0, array.elements().size())
          .mapToObj(i -> element(array.elements().get(i), item(i, member)))
          .flatMap(Optional::stream)
          .toList();
    }
    return row.text(member).map(Items::pieces).orElse(List.of()).stream()
        .flatMap(item -> syntax.parse(item).stream())
        .toList();
  }

  /** Counted from 1, as people do. */
  static String item(int index, String list) {
    return "item " + (index + 1) + " of " + list;
  }

  private Optional<CheckSpec> element(JsonValue element, String which) {
    if (element instanceof JsonText text) {
      return syntax.parse(Items.piece(text.value()));
    }
    Sourced source = Sourced.onLine(element, row.place());
    return object(Fields.of(source, which, "cases", row.problems()), which);
  }

  private Optional<CheckSpec> object(Fields check, String which) {
    Optional<String> name = check.required(NAME);
    boolean negated = check.bool(NOT).orElse(false);
    String parts = new JsonParentheses(name.orElse(""), check, which, this::element).value();
    String value = check.value(VALUE).map(JsonChecks::written).orElse(parts);
    Map<String, String> options = new TreeMap<>();
    for (String option : check.names()) {
      if (!List.of(NAME, NOT, VALUE).contains(option)
          && !JsonParentheses.MEMBERS.contains(option)) {
        setting(check, option).ifPresent(setting -> options.put(option, setting));
      }
    }
    return name.filter(this::isName).map(known -> spec(known, negated, value, options));
  }

  private CheckSpec spec(String name, boolean negated, String value, Map<String, String> options) {
    String text = CheckSyntax.print(name, negated, value, options);
    return new CheckSpec(text, name, negated, value, options, row.place());
  }

  private boolean isName(String name) {
    if (!CheckSyntax.isName(name)) {
      row.problems()
          .error(
              "cases.malformed-check",
              row.place(),
              "checks: " + Quoted.of(name),
              "the name of a check",
              "Say \"not\": true beside it to negate it.");
    }
    return CheckSyntax.isName(name);
  }

  /** What an option is set to: {@code true} is the bare word, {@code false} is no option. */
  private static Optional<String> setting(Fields check, String option) {
    if (check.value(option).orElse(JsonObject.EMPTY) instanceof JsonBoolean flag) {
      return flag.value() ? Optional.of("") : Optional.empty();
    }
    return check.text(option).map(String::strip);
  }

  private static String written(JsonValue value) {
    return switch (value) {
      case JsonText text -> Items.single(text.value());
      case JsonNumber number -> number.value().toPlainString();
      case JsonArray array ->
          Items.join(array.elements().stream().map(e -> e.text().orElse(Json.write(e))).toList());
      case JsonValue other -> Json.write(other);
    };
  }
}
