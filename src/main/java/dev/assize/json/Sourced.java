package dev.assize.json;

import dev.assize.base.Place;
import java.util.Map;

/**
 * A value read from a file a person wrote, with the line of every part of it.
 *
 * @param lines line from 1 by JSON pointer; a pointer that is missing stands on its parent's line
 */
public record Sourced(JsonValue value, String file, Map<String, Integer> lines) {

  public Sourced {
    lines = Map.copyOf(lines);
  }

  /** A value that stands on one line, as a row of a JSONL file does. */
  public static Sourced onLine(JsonValue value, Place place) {
    return new Sourced(value, place.file(), Map.of("", place.line()));
  }

  /** Where the part at the pointer stands. */
  public Place place(String pointer) {
    String at = pointer;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return new Place(file, lines.getOrDefault(at, 0));
  }
}
