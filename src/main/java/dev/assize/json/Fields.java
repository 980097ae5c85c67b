package dev.assize.json;

import dev.assize.base.Durations;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the members of an object that a person wrote. Every fault goes to {@link Problems} with its
 * place; a wanted value of the wrong kind is told and read as absent, so that one pass finds all
 * faults. After the last read, {@link #close} tells every member that nobody asked for.
 */
public final class Fields {

  private final Sourced source;
  private final String pointer;
  private final JsonObject object;
  private final Problems problems;
  private final String code;
  private final Set<String> known = new LinkedHashSet<>();

  private Fields(
      Sourced source, String pointer, JsonObject object, Problems problems, String code) {
    this.source = source;
    this.pointer = pointer;
    this.object = object;
    this.problems = problems;
    this.code = code;
  }

  /**
   * Opens the root of a file; anything but an object is a fault and reads as an empty object.
   *
   * @param code the prefix of problem codes, for instance {@code config}
   */
  public static Fields of(Sourced source, String code, Problems problems) {
    return open(source, "", code, problems);
  }

  /**
   * The same of what stands by itself for one of several.
   *
   * @param which as a fault names it, without a slash: {@code item 2 of checks}
   */
  public static Fields of(Sourced source, String which, String code, Problems problems) {
    return open(source, "/" + which, code, problems);
  }

  private static Fields open(Sourced source, String pointer, String code, Problems problems) {
    if (source.value() instanceof JsonObject object) {
      return new Fields(source, pointer, object, problems, code);
    }
    Fields none = new Fields(source, pointer, JsonObject.EMPTY, problems, code);
    problems.error(
        code + ".not-an-object",
        none.place(),
        Scalars.describe(source.value()) + none.inside(),
        "names with values",
        "");
    return none;
  }

  /** Where this object stands. */
  public Place place() {
    return source.place(pointer);
  }

  /** Where a member stands, or the object when the member is absent. */
  public Place place(String name) {
    return source.place(Pointer.child(pointer, name));
  }

  public Problems problems() {
    return problems;
  }

  /** The names present, in the order of the file; marks none of them as known. */
  public List<String> names() {
    return List.copyOf(object.members().keySet());
  }

  public boolean has(String name) {
    known.add(name);
    return value(name).isPresent();
  }

  /** The raw value of a member. */
  public Optional<JsonValue> value(String name) {
    known.add(name);
    return object.get(name).filter(value -> !(value instanceof JsonNull));
  }

  /** A text; numbers and booleans are taken as they would be written. */
  public Optional<String> text(String name) {
    return value(name).flatMap(value -> scalar(name, value));
  }

  /** A text that must be there. */
  public Optional<String> required(String name) {
    Optional<String> text = text(name).filter(t -> !t.isBlank());
    boolean isTold = value(name).filter(it -> Scalars.text(it).isEmpty()).isPresent();
    if (text.isEmpty() && !isTold) {
      problems.error(
          code + ".missing",
          place(),
          "no \"" + name + "\"" + inside(),
          "a value",
          "Add " + name + ": ...");
    }
    return text;
  }

  public Optional<BigDecimal> number(String name) {
    return kind(name, JsonNumber.class, "a number").map(JsonNumber::value);
  }

  /** A whole number within bounds. */
  public Optional<Integer> whole(String name, int least, int most) {
    Optional<BigDecimal> number = number(name);
    Optional<Integer> whole = number.flatMap(Scalars::whole).filter(n -> n >= least && n <= most);
    if (number.isPresent() && whole.isEmpty()) {
      String bounds =
          most == Integer.MAX_VALUE ? least + " or more" : "between " + least + " and " + most;
      problems.error(
          code + ".out-of-range",
          place(name),
          name + ": " + number.get().toPlainString(),
          "a whole number, " + bounds,
          "");
    }
    return whole;
  }

  public Optional<Boolean> bool(String name) {
    return kind(name, JsonBoolean.class, "true or false").map(JsonBoolean::value);
  }

  /**
   * A span of time as people write it ({@code 500ms}, {@code 60s}, {@code 5m}), longer than zero.
   */
  public Optional<Duration> duration(String name) {
    Optional<String> text = text(name);
    Optional<Duration> span = text.flatMap(Durations::parse).filter(Duration::isPositive);
    if (text.isPresent() && span.isEmpty()) {
      problems.error(
          code + ".not-a-duration",
          place(name),
          name + ": " + text.get(),
          Durations.EXPECTED,
          "Write a number and its unit.");
    }
    return span;
  }

  /** One of the words given; others are told with a suggestion. */
  public Optional<String> choice(String name, List<String> words) {
    Optional<String> text = text(name);
    if (text.isPresent() && !words.contains(text.get())) {
      problems.error(
          code + ".unknown-word",
          place(name),
          name + ": " + text.get(),
          "one of " + String.join(", ", words),
          Suggestion.remedy(text.get(), words));
      return Optional.empty();
    }
    return text;
  }

  /** A list of texts; a single text is a list of one. */
  public List<String> texts(String name) {
    return value(name)
        .map(
            value -> {
              if (value instanceof JsonArray array) {
                List<String> texts = new ArrayList<>();
                array.elements().forEach(element -> scalar(name, element).ifPresent(texts::add));
                return texts;
              }
              return scalar(name, value).map(List::of).orElse(List.of());
            })
        .orElse(List.of());
  }

  /** The members of an object member; absent reads as empty. The caller closes it. */
  public Fields object(String name) {
    JsonValue value = value(name).orElse(JsonObject.EMPTY);
    if (value instanceof JsonObject inner) {
      return new Fields(source, Pointer.child(pointer, name), inner, problems, code);
    }
    wrong(name, value, "names with values");
    return new Fields(source, Pointer.child(pointer, name), JsonObject.EMPTY, problems, code);
  }

  /**
   * The objects of an array member; elements of another kind are faults. The caller closes each.
   */
  public List<Fields> objects(String name) {
    List<Fields> all = new ArrayList<>();
    JsonValue value = value(name).orElse(new JsonArray(List.of()));
    if (!(value instanceof JsonArray array)) {
      wrong(name, value, "a list");
      return all;
    }
    for (int i = 0; i < array.elements().size(); i++) {
      String child = Pointer.child(Pointer.child(pointer, name), Integer.toString(i));
      if (array.elements().get(i) instanceof JsonObject inner) {
        all.add(new Fields(source, child, inner, problems, code));
      } else {
        wrong(name, array.elements().get(i), "a list of names with values");
      }
    }
    return all;
  }

  /** Tells every member that was never asked for. */
  public void close() {
    for (String name : object.members().keySet()) {
      if (!known.contains(name)) {
        problems.error(
            code + ".unknown-key",
            place(name),
            "unknown key \"" + name + "\"" + inside(),
            "",
            Suggestion.remedy(name, known));
      }
    }
  }

  private <T extends JsonValue> Optional<T> kind(String name, Class<T> kind, String expected) {
    Optional<JsonValue> value = value(name);
    value.filter(it -> !kind.isInstance(it)).ifPresent(it -> wrong(name, it, expected));
    return value.filter(kind::isInstance).map(kind::cast);
  }

  private Optional<String> scalar(String name, JsonValue value) {
    Optional<String> text = Scalars.text(value);
    if (text.isEmpty()) {
      wrong(name, value, "a text");
    }
    return text;
  }

  private void wrong(String name, JsonValue value, String expected) {
    problems.error(
        code + ".wrong-kind", place(name), name + ": " + Scalars.describe(value), expected, "");
  }

  private String inside() {
    return pointer.isEmpty() ? "" : " in " + pointer.substring(1).replace('/', '.');
  }
}
