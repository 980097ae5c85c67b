package dev.assize.check.grounded;

import dev.assize.check.grounded.Sources.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The passages that can be cited, by number and by name. */
final class Shelf {

  private static final Pattern RANGE = Pattern.compile("([0-9]{1,3})[-\u2013]([0-9]{1,3})");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  private final int size;
  private final Map<String, List<Integer>> named = new HashMap<>();

  Shelf(List<Document> documents) {
    size = documents.size();
    for (int i = 0; i < size; i++) {
      for (String name : names(documents.get(i).name().toLowerCase(Locale.ROOT))) {
        named.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
      }
    }
  }

  int size() {
    return size;
  }

  boolean holds(Marker marker) {
    return marker.cited().stream().noneMatch(cited -> places(cited).isEmpty());
  }

  /** Where the passages stand that a marker cites, from 0; what is not there has no place. */
  List<Integer> places(Marker marker) {
    return marker.cited().stream().flatMap(cited -> places(cited).stream()).distinct().toList();
  }

  private List<Integer> places(String cited) {
    List<Integer> byName = named.get(cited.toLowerCase(Locale.ROOT));
    if (byName != null) {
      return byName;
    }
    Matcher range = RANGE.matcher(cited);
    if (range.matches()) {
      return between(range.group(1), range.group(2));
    }
    return NUMBER.matcher(cited).matches() ? between(cited, cited) : List.of();
  }

  /** Empty unless both ends are there. */
  private List<Integer> between(String one, String other) {
    int first = Math.min(Integer.parseInt(one), Integer.parseInt(other));
    int last = Math.max(Integer.parseInt(one), Integer.parseInt(other));
    return first >= 1 && last <= size
        ? IntStream.range(first - 1, last).boxed().toList()
        : List.of();
  }

  /** As it is, without its folder, and without its ending. */
  private static Set<String> names(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return new HashSet<>(List.of(name, file, dot > 0 ? file.substring(0, dot) : file));
  }
}
