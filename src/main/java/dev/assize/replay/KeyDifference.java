package dev.assize.replay;

import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What tells two keys apart, for people.
 *
 * @param lines one for each value that differs, beginning with its JSON pointer
 * @param extent about how many characters differ
 */
record KeyDifference(List<String> lines, long extent) {

  private static final int EXCERPT = 60;

  KeyDifference {
    lines = List.copyOf(lines);
  }

  static KeyDifference between(JsonObject earlier, JsonObject now) {
    Map<String, String> before = new TreeMap<>();
    Map<String, String> after = new TreeMap<>();
    flatten("", earlier, before);
    flatten("", now, after);
    Set<String> pointers = new LinkedHashSet<>(before.keySet());
    pointers.addAll(after.keySet());
    List<String> lines = new ArrayList<>();
    long extent = 0;
    for (String pointer : pointers) {
      String old = before.getOrDefault(pointer, "");
      String young = after.getOrDefault(pointer, "");
      if (!old.equals(young)) {
        Change change = Change.of(old, young);
        lines.add(pointer + ": " + change.describe());
        extent += change.extent();
      }
    }
    return new KeyDifference(lines, extent);
  }

  private static void flatten(String pointer, JsonValue value, Map<String, String> leaves) {
    switch (value) {
      case JsonObject object ->
          object.members().forEach((name, v) -> flatten(pointer + "/" + name, v, leaves));
      case JsonArray array -> {
        for (int i = 0; i < array.elements().size(); i++) {
          flatten(pointer + "/" + i, array.elements().get(i), leaves);
        }
      }
      case JsonValue leaf -> leaves.put(pointer, Json.canonical(leaf));
    }
  }

  /** One value before and after, both as JSON; absent is an empty text. */
  private record Change(String before, String after, int prefix, int suffix) {

    static Change of(String before, String after) {
      int shorter = Math.min(before.length(), after.length());
      int prefix = 0;
      while (prefix < shorter && before.charAt(prefix) == after.charAt(prefix)) {
        prefix++;
      }
      int suffix = 0;
      while (suffix < shorter - prefix
          && before.charAt(before.length() - 1 - suffix)
              == after.charAt(after.length() - 1 - suffix)) {
        suffix++;
      }
      return new Change(before, after, prefix, suffix);
    }

    long extent() {
      return 1L + Math.max(before.length(), after.length()) - prefix - suffix;
    }

    String describe() {
      if (before.isEmpty()) {
        return "was absent, is " + shortened(after);
      }
      if (after.isEmpty()) {
        return "was " + shortened(before) + ", is absent";
      }
      if (before.length() <= EXCERPT && after.length() <= EXCERPT) {
        return "was " + before + ", is " + after;
      }
      return "from character " + prefix + " on was " + changed(before) + ", is " + changed(after);
    }

    /** The part that changed, with a little of what stands before it. */
    private String changed(String text) {
      int from = Math.max(0, prefix - EXCERPT / 4);
      return "..." + shortened(text.substring(from, text.length() - suffix)) + "...";
    }

    private static String shortened(String text) {
      return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "...";
    }
  }
}
