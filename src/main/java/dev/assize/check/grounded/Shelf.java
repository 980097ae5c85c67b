package dev.assize.check.grounded;

import dev.assize.check.grounded.Sources.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The passages that can be cited, by number and by name. */
final class Shelf {

  private static final Pattern RANGE = Pattern.compile("([0-9]{1,3})[-\u2013]([0-9]{1,3})");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  private final int size;
  private final Set<String> names = new HashSet<>();

  Shelf(List<Document> documents) {
    size = documents.size();
    documents.forEach(document -> addNames(document.name().toLowerCase(Locale.ROOT)));
  }

  int size() {
    return size;
  }

  boolean holds(Marker marker) {
    return marker.cited().stream().allMatch(this::holds);
  }

  private boolean holds(String cited) {
    if (names.contains(cited.toLowerCase(Locale.ROOT))) {
      return true;
    }
    Matcher range = RANGE.matcher(cited);
    if (range.matches()) {
      return isNumber(range.group(1)) && isNumber(range.group(2));
    }
    return NUMBER.matcher(cited).matches() && isNumber(cited);
  }

  private boolean isNumber(String cited) {
    int number = Integer.parseInt(cited);
    return number >= 1 && number <= size;
  }

  /** As it is, without its folder, and without its ending. */
  private void addNames(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    names.addAll(List.of(name, file, dot > 0 ? file.substring(0, dot) : file));
  }
}
