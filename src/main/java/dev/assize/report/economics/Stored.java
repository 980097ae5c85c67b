package dev.assize.report.economics;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * An object that a program has stored, member by member. It is read strictly: nothing is taken for
 * something else, and all that is stored has its place. Each fault says in which member it lies,
 * and reads as nothing, so that one pass finds all of them.
 */
final class Stored {

  private static final String CODE = "paper";
  private static final int SHOWN = 40;

  /** What is larger cannot be an amount of anything, and its multiples could not be drawn. */
  private static final BigDecimal MOST = new BigDecimal("1e100");

  private final JsonObject object;
  private final String at;
  private final Place place;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();
  private boolean isFaulty;

  /**
   * Opens an object.
   *
   * @param at the names that lead to it, parted by points; empty for a whole file
   */
  Stored(JsonObject object, String at, Place place, Problems problems) {
    this.object = object;
    this.at = at;
    this.place = place;
    this.problems = problems;
  }

  String text(String name) {
    return member(name, JsonText.class, "a text").map(JsonText::value).orElse("");
  }

  /** One of some words; empty when it is none of them. */
  Optional<String> word(String name, List<String> words) {
    Optional<String> word = member(name, JsonText.class, "a text").map(JsonText::value);
    if (word.isPresent() && !words.contains(word.get())) {
      wrong(name, new JsonText(word.get()), "one of " + String.join(", ", words));
      return Optional.empty();
    }
    return word;
  }

  boolean flag(String name) {
    return member(name, JsonBoolean.class, "true or false").map(JsonBoolean::value).orElse(false);
  }

  /** The same where it may be left out. */
  boolean mark(String name) {
    return object.get(name).isPresent() && flag(name);
  }

  double number(String name) {
    return member(name, JsonNumber.class, "a number").map(value -> number(name, value)).orElse(0.0);
  }

  private double number(String name, JsonNumber value) {
    if (value.value().abs().compareTo(MOST) > 0) {
      wrong(name, value, "a number between -1e100 and 1e100");
      return 0;
    }
    return value.value().doubleValue();
  }

  /** A whole number from 0 on. */
  int count(String name) {
    return member(name, JsonNumber.class, "a number").map(value -> count(name, value)).orElse(0);
  }

  private int count(String name, JsonNumber value) {
    try {
      int count = value.value().intValueExact();
      if (count >= 0) {
        return count;
      }
    } catch (ArithmeticException e) {
      // It has a fraction, or is too large: told below.
    }
    wrong(name, value, "a whole number from 0 on");
    return 0;
  }

  List<String> texts(String name) {
    return elements(name, JsonText.class, "a text", (at, text) -> text.value());
  }

  /** A list of lists of texts. */
  List<List<String>> rows(String name) {
    return elements(
        name,
        JsonArray.class,
        "a list of texts",
        (at, row) -> elements(at, row, JsonText.class, "a text", (cell, text) -> text.value()));
  }

  /** A list of lists of numbers. */
  List<List<Double>> numbers(String name) {
    return elements(
        name,
        JsonArray.class,
        "a list of numbers",
        (at, row) -> elements(at, row, JsonNumber.class, "a number", this::number));
  }

  /** A list of objects, each of which the caller closes. */
  List<Stored> objects(String name) {
    return elements(name, JsonObject.class, "names with values", this::inner);
  }

  /** An object, which the caller closes. */
  Optional<Stored> object(String name) {
    return member(name, JsonObject.class, "names with values").map(value -> inner(name, value));
  }

  private Stored inner(String name, JsonObject value) {
    return new Stored(value, path(name), place, problems);
  }

  /** What was stored, unless a member has a fault, or what makes it finds that it cannot be. */
  <T> Optional<T> made(Supplier<T> maker) {
    try {
      return isFaulty ? Optional.empty() : Optional.of(maker.get());
    } catch (IllegalArgumentException impossible) {
      fault("impossible", whole() + String.valueOf(impossible.getMessage()), "");
      return Optional.empty();
    }
  }

  /** Tells every member that nobody asked for. */
  void close() {
    for (String name : object.members().keySet()) {
      if (!known.contains(name)) {
        problems.error(
            CODE + ".unknown-key",
            place,
            "unknown key \"" + path(name) + "\"",
            "",
            Suggestion.remedy(name, known));
      }
    }
  }

  private <T extends JsonValue> Optional<T> member(String name, Class<T> kind, String expected) {
    known.add(name);
    Optional<JsonValue> value = object.get(name);
    if (value.isEmpty()) {
      fault("missing", "no \"" + path(name) + "\"", expected);
    }
    return value.flatMap(each -> of(name, each, kind, expected));
  }

  private <T extends JsonValue> Optional<T> of(
      String name, JsonValue value, Class<T> kind, String expected) {
    if (!kind.isInstance(value)) {
      wrong(name, value, expected);
      return Optional.empty();
    }
    return Optional.of(kind.cast(value));
  }

  private <T extends JsonValue, R> List<R> elements(
      String name, Class<T> kind, String expected, BiFunction<String, T, R> read) {
    return member(name, JsonArray.class, "a list")
        .map(array -> elements(name, array, kind, expected, read))
        .orElse(List.of());
  }

  private <T extends JsonValue, R> List<R> elements(
      String name, JsonArray array, Class<T> kind, String expected, BiFunction<String, T, R> read) {
    List<R> all = new ArrayList<>();
    for (int i = 0; i < array.elements().size(); i++) {
      String each = name + "." + i;
      of(each, array.elements().get(i), kind, expected)
          .ifPresent(value -> all.add(read.apply(each, value)));
    }
    return all;
  }

  private void wrong(String name, JsonValue value, String expected) {
    String json = Json.write(value);
    String shown = json.length() > SHOWN ? json.substring(0, SHOWN) + "..." : json;
    fault("wrong-value", path(name) + ": " + shown, expected);
  }

  private void fault(String kind, String found, String expected) {
    isFaulty = true;
    problems.error(CODE + "." + kind, place, found, expected, "");
  }

  private String path(String name) {
    return at.isEmpty() ? name : at + "." + name;
  }

  private String whole() {
    return at.isEmpty() ? "" : at + ": ";
  }
}
