package dev.assize.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Writes a tree of values through Jackson's generator. */
final class TreeWriter {

  /** How the text is laid out. */
  enum Layout {
    COMPACT,
    LINE,
    INDENTED,
    CANONICAL
  }

  private final JsonGenerator generator;
  private final Layout layout;
  private final boolean isForEyes;

  TreeWriter(JsonGenerator generator, Layout layout) {
    this.generator = generator;
    this.layout = layout;
    this.isForEyes = layout == Layout.LINE || layout == Layout.INDENTED;
    if (layout == Layout.INDENTED) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      generator.setPrettyPrinter(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
              .withObjectIndenter(indenter)
              .withArrayIndenter(indenter));
    }
  }

  void write(JsonValue value) throws IOException {
    switch (value) {
      case JsonObject object -> writeObject(object);
      case JsonArray array -> writeArray(array);
      case JsonText text -> writeText(text.value());
      case JsonNumber number -> generator.writeNumber(plain(number.value()));
      case JsonBoolean bool -> generator.writeBoolean(bool.value());
      case JsonNull nothing -> generator.writeNull();
    }
  }

  private void writeObject(JsonObject object) throws IOException {
    generator.writeStartObject();
    Map<String, JsonValue> members =
        layout == Layout.CANONICAL ? new TreeMap<>(object.members()) : object.members();
    for (Map.Entry<String, JsonValue> member : members.entrySet()) {
      generator.writeFieldName(member.getKey());
      write(member.getValue());
    }
    generator.writeEndObject();
  }

  private void writeArray(JsonArray array) throws IOException {
    generator.writeStartArray();
    for (JsonValue element : array.elements()) {
      write(element);
    }
    generator.writeEndArray();
  }

  private void writeText(String text) throws IOException {
    if (Escapes.needsNone(text, isForEyes)) {
      generator.writeString(text);
    } else {
      generator.writeRawValue(Escapes.quoted(text, isForEyes));
    }
  }

  private String plain(BigDecimal number) {
    if (layout != Layout.CANONICAL) {
      return number.toString();
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
  }
}
