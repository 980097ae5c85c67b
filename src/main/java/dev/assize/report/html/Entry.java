package dev.assize.report.html;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.stats.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One object of a {@code report.json}, which the page is made from. What is absent reads as
 * nothing: whether all that must be there is there, its schema has told before.
 */
record Entry(JsonObject json) {

  boolean has(String name) {
    return json.get(name).isPresent();
  }

  /** Empty when absent. */
  String text(String name) {
    return json.text(name).orElse("");
  }

  /** 0 when absent. */
  long whole(String name) {
    return json.whole(name).orElse(0L);
  }

  boolean is(String name) {
    return json.get(name).filter(new JsonBoolean(true)::equals).isPresent();
  }

  OptionalDouble number(String name) {
    return json.get(name).orElse(null) instanceof JsonNumber number
        ? OptionalDouble.of(number.value().doubleValue())
        : OptionalDouble.empty();
  }

  /** 0 when absent. */
  double share(String name) {
    return number(name).orElse(0);
  }

  Optional<BigDecimal> exact(String name) {
    return json.get(name).orElse(null) instanceof JsonNumber number
        ? Optional.of(number.value())
        : Optional.empty();
  }

  /** An entry without members when absent. */
  Entry in(String name) {
    return new Entry(json.object(name));
  }

  List<Entry> all(String name) {
    return entries(name).toList();
  }

  Stream<Entry> entries(String name) {
    return json.list(name).stream()
        .filter(JsonObject.class::isInstance)
        .map(each -> new Entry((JsonObject) each));
  }

  /** An array with something else in place of each entry, made when it is looked at. */
  JsonArray each(String name, Function<Entry, JsonValue> made) {
    return new JsonArray(json.list(name)).each(value -> made.apply(new Entry((JsonObject) value)));
  }

  List<String> texts(String name) {
    return json.list(name).stream().flatMap(each -> each.text().stream()).toList();
  }

  /** The whole numbers of an array. */
  List<Long> wholes(String name) {
    return json.list(name).stream()
        .filter(JsonNumber.class::isInstance)
        .map(each -> ((JsonNumber) each).value().longValue())
        .toList();
  }

  /** A member that is an interval. */
  Optional<Interval> interval(String name) {
    Entry found = in(name);
    return found.has("lo") && found.has("hi")
        ? Optional.of(new Interval(found.share("lo"), found.share("hi"), found.share("level")))
        : Optional.empty();
  }
}
