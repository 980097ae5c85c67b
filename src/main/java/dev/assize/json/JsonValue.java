package dev.assize.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A JSON value as data. Objects keep the order of their members; {@link Json#canonical} sorts them.
 */
public sealed interface JsonValue {

  /**
   * The value at a JSON pointer (RFC 6901), for instance {@code /choices/0/message}; empty if there
   * is none.
   */
  default Optional<JsonValue> at(String pointer) {
    return Pointer.find(this, pointer);
  }

  /** The text of a string value; empty for any other kind. */
  default Optional<String> text() {
    return this instanceof JsonText text ? Optional.of(text.value()) : Optional.empty();
  }

  /** An object; member names are unique. */
  record JsonObject(Map<String, JsonValue> members) implements JsonValue {

    public static final JsonObject EMPTY = new JsonObject(Map.of());

    public JsonObject {
      members =
          Collections.unmodifiableMap(
              members instanceof Members own ? own : new LinkedHashMap<>(members));
    }

    public Optional<JsonValue> get(String name) {
      return Optional.ofNullable(members.get(name));
    }

    /** The text of a member; empty when absent, null or not a string. */
    public Optional<String> text(String name) {
      return get(name).flatMap(JsonValue::text);
    }

    /** The whole number of a member; empty when absent or not a whole number that fits. */
    public Optional<Long> whole(String name) {
      return get(name).flatMap(JsonObject::toLong);
    }

    /** The elements of an array member; empty when absent or not an array. */
    public List<JsonValue> list(String name) {
      return members.get(name) instanceof JsonArray array ? array.elements() : List.of();
    }

    /** An object member; empty object when absent or of another kind. */
    public JsonObject object(String name) {
      return members.get(name) instanceof JsonObject object ? object : EMPTY;
    }

    private static Optional<Long> toLong(JsonValue value) {
      try {
        return value instanceof JsonNumber number
            ? Optional.of(number.value().longValueExact())
            : Optional.empty();
      } catch (ArithmeticException fractionOrTooLarge) {
        return Optional.empty();
      }
    }

    public static Builder of(String name, String value) {
      return new Builder().put(name, value);
    }

    public static Builder build() {
      return new Builder();
    }
  }

  /** An array. */
  record JsonArray(List<JsonValue> elements) implements JsonValue {
    public JsonArray {
      elements = elements instanceof Mapped<?> made ? made : List.copyOf(elements);
    }

    /**
     * An array whose elements are made one by one when they are looked at, so that a long one need
     * not be held as a whole.
     */
    public static <T> JsonArray of(List<T> rows, Function<T, JsonValue> element) {
      return new JsonArray(new Mapped<>(List.copyOf(rows), element));
    }

    /** The same length, with something else in place of each element, made when looked at. */
    public JsonArray each(Function<JsonValue, JsonValue> made) {
      return new JsonArray(new Mapped<>(elements, made));
    }

    public static JsonArray ofTexts(Iterable<String> texts) {
      List<JsonValue> elements = new ArrayList<>();
      texts.forEach(text -> elements.add(new JsonText(text)));
      return new JsonArray(elements);
    }
  }

  /** A string; may hold lone surrogates, which are written escaped. */
  record JsonText(String value) implements JsonValue {}

  /** A number of any size and precision. */
  record JsonNumber(BigDecimal value) implements JsonValue {
    public static JsonNumber of(long value) {
      return new JsonNumber(BigDecimal.valueOf(value));
    }

    /** A finite number; JSON has no others. */
    public static JsonNumber of(double value) {
      return new JsonNumber(BigDecimal.valueOf(value));
    }
  }

  /** True or false. */
  record JsonBoolean(boolean value) implements JsonValue {}

  /** The JSON null, which is not the same as an absent member. */
  record JsonNull() implements JsonValue {}

  /** Puts an object together, member by member, in the order of the calls. */
  final class Builder {
    private Members members = new Members();

    public Builder put(String name, JsonValue value) {
      members.put(name, value);
      return this;
    }

    public Builder put(String name, String value) {
      return put(name, new JsonText(value));
    }

    public Builder put(String name, long value) {
      return put(name, JsonNumber.of(value));
    }

    public Builder put(String name, double value) {
      return put(name, JsonNumber.of(value));
    }

    public Builder put(String name, boolean value) {
      return put(name, new JsonBoolean(value));
    }

    public Builder put(String name, List<? extends JsonValue> elements) {
      return put(name, new JsonArray(List.copyOf(elements)));
    }

    /** Adds an array of what is made of each element. */
    public <T> Builder put(
        String name, List<T> elements, Function<? super T, ? extends JsonValue> made) {
      List<JsonValue> values = new ArrayList<>(elements.size());
      for (T element : elements) {
        values.add(made.apply(element));
      }
      return put(name, new JsonArray(values));
    }

    /** The same unless there are no elements. */
    public <T> Builder optional(
        String name, List<T> elements, Function<? super T, ? extends JsonValue> made) {
      return elements.isEmpty() ? this : put(name, elements, made);
    }

    /** Adds the member unless the text is empty: an absent optional field adds nothing. */
    public Builder optional(String name, String value) {
      return value.isEmpty() ? this : put(name, value);
    }

    /** Adds the member unless the list is empty. */
    public Builder optional(String name, List<? extends JsonValue> elements) {
      return elements.isEmpty() ? this : put(name, elements);
    }

    /** Hands the object over; the builder begins anew. */
    public JsonObject object() {
      JsonObject made = new JsonObject(members);
      members = new Members();
      return made;
    }
  }
}
