package dev.assize.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds a tree of values from Jackson's tokens, and notes the line of each part if wanted. */
final class TreeReader {

  /** Whether anybody will ask where a part stood. */
  enum Lines {
    NOTED,
    FORGOTTEN
  }

  private final JsonParser parser;
  private final Lines wanted;
  private final Map<String, Integer> lines = new HashMap<>();

  TreeReader(JsonParser parser, Lines wanted) {
    this.parser = parser;
    this.wanted = wanted;
  }

  Sourced readDocument(String file) throws IOException, JsonException {
    if (parser.nextToken() == null) {
      throw new JsonException("the text is empty", 1);
    }
    JsonValue value = readValue("");
    if (parser.nextToken() != null) {
      throw new JsonException("text goes on after the value", line());
    }
    return new Sourced(value, file, lines);
  }

  JsonObject readHead(Set<String> until) throws IOException, JsonException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new JsonException("expected a JSON object", 1);
    }
    Members members = new Members();
    while (parser.nextToken() == JsonToken.FIELD_NAME && !until.contains(parser.currentName())) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, readValue(""));
    }
    return new JsonObject(members);
  }

  JsonObject readSifted(Set<String> names) throws IOException, JsonException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new JsonException("expected a JSON object", 1);
    }
    return siftObject(names);
  }

  private JsonValue sift(Set<String> names) throws IOException, JsonException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> siftObject(names);
      case START_ARRAY -> {
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(sift(names));
        }
        yield new JsonArray(elements);
      }
      default -> readValue("");
    };
  }

  private JsonObject siftObject(Set<String> names) throws IOException, JsonException {
    Members members = new Members();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (names.contains(name)) {
        members.put(name, sift(names));
      } else {
        parser.skipChildren();
      }
    }
    return new JsonObject(members);
  }

  private JsonValue readValue(String pointer) throws IOException, JsonException {
    note(pointer);
    return switch (parser.currentToken()) {
      case START_OBJECT -> readObject(pointer);
      case START_ARRAY -> readArray(pointer);
      case VALUE_STRING -> new JsonText(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readNumber();
      case VALUE_TRUE -> new JsonBoolean(true);
      case VALUE_FALSE -> new JsonBoolean(false);
      case VALUE_NULL -> new JsonNull();
      default -> throw new JsonException("unexpected " + parser.currentToken(), line());
    };
  }

  private JsonValue readNumber() throws IOException, JsonException {
    try {
      // YAML knows .inf and .nan, which JSON does not; they stay text and fail where a number is
      // wanted.
      return parser.isNaN()
          ? new JsonText(parser.getText())
          : new JsonNumber(parser.getDecimalValue());
    } catch (NumberFormatException e) {
      throw new JsonException("a number is too large", line());
    }
  }

  private JsonValue readObject(String pointer) throws IOException, JsonException {
    Members members = new Members();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String child = child(pointer, name);
      note(child);
      parser.nextToken();
      members.put(name, readMember(child));
    }
    return new JsonObject(members);
  }

  /** A member stands where its name stands, not where its value begins. */
  private JsonValue readMember(String pointer) throws IOException, JsonException {
    if (wanted == Lines.FORGOTTEN) {
      return readValue(pointer);
    }
    int line = lines.getOrDefault(pointer, line());
    JsonValue value = readValue(pointer);
    if (line > 1) {
      lines.put(pointer, line);
    }
    return value;
  }

  private JsonValue readArray(String pointer) throws IOException, JsonException {
    List<JsonValue> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(readValue(child(pointer, Integer.toString(elements.size()))));
    }
    return new JsonArray(elements);
  }

  /** Most values come from one-line records, where noting lines would only cost time. */
  private void note(String pointer) {
    if (wanted == Lines.NOTED && (pointer.isEmpty() || line() > 1)) {
      lines.put(pointer, line());
    }
  }

  /** Pointers are only needed to note lines, and dear. */
  private String child(String pointer, String token) {
    return wanted == Lines.NOTED ? Pointer.child(pointer, token) : "";
  }

  private int line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }
}
