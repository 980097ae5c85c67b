package dev.assize.json;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** A list that makes each element anew from a row whenever it is asked for. */
final class Mapped<T> extends AbstractList<JsonValue> {

  private final List<T> rows;
  private final Function<T, JsonValue> element;

  Mapped(List<T> rows, Function<T, JsonValue> element) {
    this.rows = rows;
    this.element = element;
  }

  @Override
  public JsonValue get(int index) {
    return element.apply(rows.get(index));
  }

  @Override
  public int size() {
    return rows.size();
  }
}
