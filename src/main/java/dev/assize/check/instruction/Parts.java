package dev.assize.check.instruction;

import java.util.ArrayList;
import java.util.List;

/** A text cut wherever a separator stands. */
final class Parts {

  private Parts() {}

  /** The parts in order, empty ones too; a text without the separator is one part. */
  static List<String> of(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
      parts.add(text.substring(start, at));
      start = at + separator.length();
    }
    parts.add(text.substring(start));
    return parts;
  }
}
