package dev.assize.json;

import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import java.math.BigDecimal;
import java.util.Optional;

/** Values that people write as one word, and what to call the others. */
final class Scalars {

  private static final int SHOWN = 40;

  private Scalars() {}

  /** A text, number, true or false as it would be written. */
  static Optional<String> text(JsonValue value) {
    return switch (value) {
      case JsonText text -> Optional.of(text.value());
      case JsonNumber number -> Optional.of(number.value().toPlainString());
      case JsonBoolean bool -> Optional.of(Boolean.toString(bool.value()));
      case JsonObject object -> Optional.empty();
      case JsonArray array -> Optional.empty();
      case JsonNull nothing -> Optional.empty();
    };
  }

  /** A number without a fraction that an {@code int} holds. */
  static Optional<Integer> whole(BigDecimal number) {
    try {
      return Optional.of(number.intValueExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** For the message that it is none of the kind that was expected. */
  static String describe(JsonValue value) {
    return switch (value) {
      case JsonObject object -> "names with values";
      case JsonArray array -> "a list";
      case JsonNull nothing -> "nothing";
      case JsonText text -> "\"" + beginning(text.value()) + "\"";
      case JsonNumber number -> number.value().toPlainString();
      case JsonBoolean bool -> Boolean.toString(bool.value());
    };
  }

  private static String beginning(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }
}
