package dev.assize.report.diff;

import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two JSON values written out so that lines can be compared: the order of members is no change. */
record JsonLines(String before, String after) {

  /** Empty unless both texts are a JSON object or array. */
  static Optional<JsonLines> of(String before, String after) {
    try {
      if (!isStructure(before) || !isStructure(after)) {
        return Optional.empty();
      }
      JsonValue first = Json.parse(before);
      JsonValue second = Json.parse(after);
      return Optional.of(new JsonLines(Json.pretty(first), Json.pretty(arranged(second, first))));
    } catch (JsonException proseInBraces) {
      return Optional.empty();
    }
  }

  private static boolean isStructure(String text) {
    String value = text.strip();
    return value.startsWith("{") && value.endsWith("}")
        || value.startsWith("[") && value.endsWith("]");
  }

  /** The value with the members that the model has, too, first and in the model's order. */
  private static JsonValue arranged(JsonValue value, JsonValue model) {
    if (value instanceof JsonObject object && model instanceof JsonObject like) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      like.members()
          .forEach(
              (name, member) ->
                  object.get(name).ifPresent(own -> members.put(name, arranged(own, member))));
      object.members().forEach(members::putIfAbsent);
      return new JsonObject(members);
    }
    if (value instanceof JsonArray array && model instanceof JsonArray like) {
      return arranged(array.elements(), like.elements());
    }
    return value;
  }

  private static JsonArray arranged(List<JsonValue> values, List<JsonValue> models) {
    List<JsonValue> elements = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      elements.add(i < models.size() ? arranged(values.get(i), models.get(i)) : values.get(i));
    }
    return new JsonArray(elements);
  }
}
