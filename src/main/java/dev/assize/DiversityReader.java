package dev.assize;

import dev.assize.DiversityRequest.Columns;
import dev.assize.DiversityRequest.Source;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.TextTable;
import dev.assize.diversity.Gallery.Named;
import dev.assize.diversity.Specimen;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads sets of texts out of files, and tells everything that is wrong with them. */
final class DiversityReader {

  private static final List<String> USUAL = List.of("input", "text", "response");

  private final Problems problems;

  DiversityReader(Problems problems) {
    this.problems = problems;
  }

  /** Sets in their order, with texts still without words; none after a fault. */
  record Sets(String column, List<Named> sets, int left) {}

  /** The set or, where generations are named, the sets of a file. */
  Sets read(Source source, Columns columns) {
    return read(source, columns, columns.text().isEmpty() ? USUAL : List.of(columns.text()));
  }

  /** One set of texts under that column or, where the file has none of that name, a usual one. */
  Sets reference(Source source, String column) {
    List<String> columns = Stream.concat(Stream.of(column), USUAL.stream()).toList();
    return read(source, new Columns("", "", "", ""), columns);
  }

  private Sets read(Source source, Columns columns, List<String> candidates) {
    TextTable table = TextTable.read(source.path(), source.shown(), problems);
    if (table.rows().isEmpty()) {
      empty(source);
      return new Sets("", List.of(), 0);
    }
    Optional<String> text = textColumn(source, table, candidates);
    Stream.of(columns.generation(), columns.cell(), columns.group())
        .filter(name -> !name.isEmpty() && !table.columns().contains(name))
        .forEach(name -> unknown(source, table, name));
    return text.map(column -> sets(source, table, columns, column))
        .orElseGet(() -> new Sets("", List.of(), 0));
  }

  private Sets sets(Source source, TextTable table, Columns columns, String column) {
    Map<String, List<Specimen>> sets = new LinkedHashMap<>();
    List<Made> made = table.rows().parallelStream().map(row -> made(row, columns, column)).toList();
    for (Made each : made) {
      absent(each.row(), column);
      if (!columns.generation().isEmpty() && each.generation().isBlank()) {
        absentGeneration(each.row(), columns.generation());
      }
      sets.computeIfAbsent(
              columns.generation().isEmpty() ? source.shown() : each.generation(),
              name -> new ArrayList<>())
          .add(each.specimen());
    }
    int left = (int) made.stream().filter(each -> each.specimen().text().isEmpty()).count();
    return new Sets(
        column,
        ordered(sets.keySet().stream().toList()).stream()
            .map(name -> new Named(name, sets.getOrDefault(name, List.of())))
            .toList(),
        left);
  }

  private record Made(TextTable.Row row, String generation, Specimen specimen) {}

  private static Made made(TextTable.Row row, Columns columns, String column) {
    return new Made(
        row,
        row.texts().getOrDefault(columns.generation(), ""),
        Specimen.of(
            row.texts().getOrDefault(column, ""),
            row.texts().getOrDefault(columns.cell(), ""),
            row.texts().getOrDefault(columns.group(), "")));
  }

  /** Numbers by their value, anything else as the file has it. */
  private static List<String> ordered(List<String> names) {
    return names.stream().allMatch(name -> name.matches("-?[0-9]{1,18}"))
        ? names.stream().sorted(Comparator.comparing(BigInteger::new)).toList()
        : names;
  }

  private Optional<String> textColumn(Source source, TextTable table, List<String> candidates) {
    Optional<String> found = candidates.stream().filter(table.columns()::contains).findFirst();
    if (found.isEmpty() && candidates.size() == 1) {
      unknown(source, table, candidates.getFirst());
    } else if (found.isEmpty()) {
      problems.error(
          "diversity.no-text-column",
          Place.of(source.shown()),
          "columns " + String.join(", ", table.columns()),
          "one named " + String.join(", ", USUAL),
          "Name the one with the texts: --column NAME");
    }
    return found;
  }

  private void empty(Source source) {
    if (!problems.hasErrors()) {
      problems.error(
          "diversity.no-texts", Place.of(source.shown()), "no row", "a text in each row", "");
    }
  }

  private void unknown(Source source, TextTable table, String name) {
    problems.error(
        "diversity.unknown-column",
        Place.of(source.shown()),
        "no column \"" + name + "\"",
        "a column of the file",
        Suggestion.remedy(name, table.columns()));
  }

  private void absent(TextTable.Row row, String column) {
    if (!row.texts().containsKey(column)) {
      problems.error(
          "diversity.no-text",
          row.place(),
          "no text under \"" + column + "\"",
          "a text, which may be empty",
          "");
    }
  }

  private void absentGeneration(TextTable.Row row, String column) {
    problems.error(
        "diversity.no-generation",
        row.place(),
        "nothing under \"" + column + "\"",
        "the generation of the text",
        "");
  }

  /** Tells sets of fewer texts than can be measured. */
  void sizes(List<Named> sets, int least, String why) {
    sets.stream()
        .filter(named -> named.set().size() < least)
        .forEach(
            named ->
                problems.error(
                    "diversity.too-few-texts",
                    Place.of(named.name()),
                    Numbers.count(named.set().size(), "text") + " with a word",
                    Numbers.count(least) + " at least",
                    why));
  }
}
