package dev.assize.cases;

import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import java.util.List;

/**
 * A tool a case offers, with canned results: the first whose {@code when} is contained in the
 * arguments answers; an unmatched call gets {@code otherwise}.
 */
public record Tool(
    String name,
    String description,
    JsonObject parameters,
    List<Canned> results,
    JsonValue otherwise) {

  public Tool {
    results = List.copyOf(results);
  }

  /** A result for calls whose arguments contain all members of {@code when}. */
  public record Canned(JsonObject when, JsonValue result) {}

  /** What a call with these arguments gets. */
  public JsonValue answer(JsonObject arguments) {
    return results.stream()
        .filter(canned -> contains(arguments, canned.when()))
        .map(Canned::result)
        .findFirst()
        .orElse(otherwise);
  }

  /** As every file has it. */
  public JsonObject json() {
    return JsonObject.of("name", name)
        .put("description", description)
        .put("parameters", parameters)
        .put(
            "results",
            JsonArray.of(
                results,
                canned ->
                    JsonObject.build()
                        .put("when", canned.when())
                        .put("result", canned.result())
                        .object()))
        .put("otherwise", otherwise)
        .object();
  }

  String canonical() {
    return Json.canonical(json());
  }

  private static boolean contains(JsonObject whole, JsonObject part) {
    return part.members().entrySet().stream()
        .allMatch(m -> whole.get(m.getKey()).filter(v -> matches(v, m.getValue())).isPresent());
  }

  private static boolean matches(JsonValue found, JsonValue wanted) {
    if (found instanceof JsonObject whole && wanted instanceof JsonObject part) {
      return contains(whole, part);
    }
    return Json.canonical(found).equals(Json.canonical(wanted));
  }
}
