package dev.assize.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the few distinct values of a column from 0, in the order in which they came. */
final class Lexicon<T> {

  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> values = new ArrayList<>();
  private final int limit;

  Lexicon(int limit) {
    this.limit = limit;
  }

  int number(T value) {
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    if (values.size() == limit) {
      throw new Damaged("more than " + limit + " distinct values such as " + value);
    }
    numbers.put(value, values.size());
    values.add(value);
    return values.size() - 1;
  }

  /** The number of a value that is known; -1 for any other. */
  int find(T value) {
    return numbers.getOrDefault(value, -1);
  }

  T value(int number) {
    return values.get(number);
  }

  List<T> values() {
    return List.copyOf(values);
  }
}
