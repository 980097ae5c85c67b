package dev.assize.check.structure;

import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values of a JSON document by the pointer to them, in which {@code *} stands for any element
 * of an array.
 */
record Fields(SortedMap<String, List<String>> values) {

  Fields {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  static Fields of(JsonValue root) {
    SortedMap<String, List<String>> values = new TreeMap<>();
    collect(root, "", values);
    return new Fields(values);
  }

  int count() {
    return values.values().stream().mapToInt(List::size).sum();
  }

  Likeness comparedWith(Fields wanted) {
    List<String> faults = new ArrayList<>();
    int right = 0;
    for (String field : wanted.values.keySet()) {
      List<String> missing = new ArrayList<>(wanted.values.getOrDefault(field, List.of()));
      List<String> extra = new ArrayList<>();
      for (String value : values.getOrDefault(field, List.of())) {
        if (missing.remove(value)) {
          right++;
        } else {
          extra.add(value);
        }
      }
      missing.forEach(value -> faults.add(field + " lacks " + value));
      extra.forEach(value -> faults.add(field + " has " + value));
    }
    values.keySet().stream()
        .filter(field -> !wanted.values.containsKey(field))
        .forEach(field -> faults.add(field + " is not wanted"));
    return new Likeness(right, count(), wanted.count(), faults);
  }

  private static void collect(JsonValue value, String at, SortedMap<String, List<String>> into) {
    switch (value) {
      case JsonObject object ->
          object
              .members()
              .forEach(
                  (name, member) ->
                      collect(member, at + "/" + name.replace("~", "~0").replace("/", "~1"), into));
      case JsonArray array -> array.elements().forEach(e -> collect(e, at + "/*", into));
      case JsonNull nothing -> {}
      case JsonValue leaf -> into.computeIfAbsent(at, p -> new ArrayList<>()).add(written(leaf));
    }
  }

  private static String written(JsonValue leaf) {
    if (leaf instanceof JsonNumber number) {
      BigDecimal value = number.value();
      return (value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros()).toString();
    }
    return Json.write(leaf);
  }
}
