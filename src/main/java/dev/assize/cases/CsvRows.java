package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a CSV file as a spreadsheet saves it. */
final class CsvRows {

  private final GoldenFile file;
  private final char separator;
  private final Problems problems;

  CsvRows(GoldenFile file, char separator, Problems problems) {
    this.file = file;
    this.separator = separator;
    this.problems = problems;
  }

  /** The rows that could be read; rows without any text are left out. */
  List<Row> read() {
    int before = problems.all().size();
    List<CsvLines.Line> lines = CsvLines.of(file, separator, problems);
    if (lines.isEmpty()) {
      if (problems.all().size() == before) {
        String found = "the file is empty";
        problems.error("cases.empty-file", file.place(0), found, "a line of column names", "");
      }
      return List.of();
    }
    CsvLines.Line first = lines.get(0);
    List<Row> rows = new ArrayList<>();
    new CsvHeader(file.place(first.number()), separator, problems)
        .read(first.cells())
        .ifPresent(
            columns ->
                lines.stream().skip(1).forEach(line -> row(columns, line).ifPresent(rows::add)));
    return rows;
  }

  private Optional<Row> row(List<Optional<Column>> columns, CsvLines.Line line) {
    Place place = file.place(line.number());
    if (line.cells().size() != columns.size()) {
      problems.error(
          "cases.cell-count",
          place,
          line.cells().size() + " cells",
          columns.size() + ", one for each column",
          "Put cells that hold a separator or a line break into quotes.");
      return Optional.empty();
    }
    Map<Column, String> texts = new EnumMap<>(Column.class);
    for (int i = 0; i < columns.size(); i++) {
      String cell = line.cells().get(i);
      columns.get(i).filter(c -> !cell.isEmpty()).ifPresent(c -> texts.put(c, cell));
    }
    return Optional.of(row(place, texts));
  }

  private Row row(Place place, Map<Column, String> texts) {
    Map<Column, List<String>> lists = new EnumMap<>(Column.class);
    for (Column column : Column.LISTS) {
      String cell = texts.get(column);
      if (cell != null) {
        lists.put(column, Items.split(cell));
      }
    }
    CheckSyntax syntax = new CheckSyntax(place, problems);
    List<CheckSpec> checks =
        Items.split(texts.getOrDefault(Column.CHECKS, "")).stream()
            .flatMap(item -> syntax.parse(item).stream())
            .toList();
    List<String> context = Optional.ofNullable(texts.get(Column.CONTEXT)).stream().toList();
    return new Row(place, texts, lists, checks, context, List.of(), List.of(), List.of());
  }
}
