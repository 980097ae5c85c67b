package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first record of a CSV file: which column holds what. */
final class CsvHeader {

  private final char separator;
  private final Problems problems;
  private Place place = Place.of("");
  private List<Optional<Column>> columns = List.of();

  CsvHeader(char separator, Problems problems) {
    this.separator = separator;
    this.problems = problems;
  }

  boolean isRead() {
    return place.line() > 0;
  }

  /**
   * The column of each cell, where an unknown one is empty; no columns at all when rows cannot be
   * read because a required one is missing.
   */
  List<Optional<Column>> columns() {
    return columns;
  }

  /** Takes the names of the first record and tells what is wrong with them. */
  void read(List<String> names, Place at) {
    place = at;
    if (names.size() == 1 && isOfAnotherSeparator(names.get(0))) {
      return;
    }
    List<Optional<Column>> found = new ArrayList<>();
    for (String name : names) {
      found.add(column(name, found));
    }
    List<Column> missing =
        Column.REQUIRED.stream().filter(c -> !found.contains(Optional.of(c))).toList();
    missing.forEach(this::missing);
    columns = missing.isEmpty() ? List.copyOf(found) : List.of();
  }

  private void missing(Column column) {
    problems.error(
        "cases.missing-column",
        place,
        "no column \"" + column + "\"",
        "the columns id, category and input",
        "Add it to the first line.");
  }

  private Optional<Column> column(String name, List<Optional<Column>> before) {
    Optional<Column> column = Column.named(name);
    if (column.isEmpty()) {
      unknown(name, before.size() + 1);
    } else if (Column.NESTED.contains(column.get())) {
      problems.error(
          "cases.unknown-column",
          place,
          "column \"" + name + "\"",
          "only what a cell can hold",
          "Put cases with " + name + " into a .jsonl file.");
      return Optional.empty();
    } else if (before.contains(column)) {
      problems.error(
          "cases.duplicate-column",
          place,
          "column \"" + name + "\" a second time",
          "each column once",
          "Remove one of the two.");
      return Optional.empty();
    }
    return column;
  }

  private void unknown(String name, int number) {
    List<String> known = Column.CELLS.stream().map(Column::header).toList();
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    problems.error(
        "cases.unknown-column",
        place,
        name.isEmpty() ? "column " + number + " has no name" : "unknown column " + Quoted.of(name),
        "",
        name.isEmpty() ? "Name it or remove it." : Suggestion.remedy(plain, known));
  }

  private boolean isOfAnotherSeparator(String line) {
    for (char other : new char[] {',', ';', '\t'}) {
      List<String> names = List.of(line.split(String.valueOf(other)));
      if (names.stream().filter(name -> Column.named(name.strip()).isPresent()).count() > 1) {
        problems.error(
            "cases.wrong-separator",
            place,
            "columns parted by " + named(other),
            named(separator) + ", as declared",
            "Set golden.separator in assize.yaml, or save the file with that separator.");
        return true;
      }
    }
    return false;
  }

  static String named(char separator) {
    return separator == '\t' ? "a tab" : "\"" + separator + "\"";
  }
}
