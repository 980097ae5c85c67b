package dev.assize.store;

import dev.assize.base.Digest;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Reads the members of a record that Assize wrote: what is missing or odd means damage. */
record Row(JsonObject object) {

  private static final int NANOS_PER_MILLI_DIGITS = 6;

  static Row of(JsonValue value) {
    if (value instanceof JsonObject object) {
      return new Row(object);
    }
    throw new Damaged("not an object");
  }

  boolean has(String name) {
    return object.members().containsKey(name);
  }

  JsonValue value(String name) {
    return object.get(name).orElseThrow(() -> missing(name));
  }

  String text(String name) {
    return object.text(name).orElseThrow(() -> missing(name));
  }

  /** An optional text is left out when it is empty. */
  String optional(String name) {
    return has(name) ? text(name) : "";
  }

  int whole(String name) {
    return parse(name, Math::toIntExact, object.whole(name).orElseThrow(() -> missing(name)));
  }

  BigDecimal number(String name) {
    if (object.get(name).orElseThrow(() -> missing(name)) instanceof JsonNumber number) {
      return number.value();
    }
    throw missing(name);
  }

  boolean isTrue(String name) {
    return object.get(name).filter(v -> v instanceof JsonBoolean b && b.value()).isPresent();
  }

  Digest digest(String name) {
    return parse(name, Digest::new, text(name));
  }

  Instant instant(String name) {
    return parse(name, Instant::parse, text(name));
  }

  Duration millis(String name) {
    return parse(
        name,
        n -> Duration.ofNanos(n.movePointRight(NANOS_PER_MILLI_DIGITS).longValueExact()),
        number(name));
  }

  Row row(String name) {
    return of(value(name));
  }

  /** The objects of a list; an absent list is empty. */
  <T> List<T> rows(String name, Function<Row, T> read) {
    return object.list(name).stream().map(Row::of).map(read).toList();
  }

  List<String> texts(String name) {
    return object.list(name).stream()
        .map(element -> element.text().orElseThrow(() -> missing(name)))
        .toList();
  }

  /** One of a closed set of words. */
  <T> T word(String name, Function<String, T> known) {
    return parse(name, known, text(name));
  }

  static JsonNumber millis(Duration duration) {
    BigDecimal millis =
        BigDecimal.valueOf(duration.toNanos(), NANOS_PER_MILLI_DIGITS).stripTrailingZeros();
    return new JsonNumber(millis.scale() < 0 ? millis.setScale(0) : millis);
  }

  static <T> JsonArray array(List<T> elements, Function<T, ? extends JsonValue> write) {
    return new JsonArray(elements.stream().<JsonValue>map(write).toList());
  }

  private <F, T> T parse(String name, Function<F, T> parser, F found) {
    try {
      return parser.apply(found);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new Damaged("\"" + name + "\" is " + found);
    }
  }

  private static Damaged missing(String name) {
    return new Damaged("no \"" + name + "\"");
  }
}
