package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of a CSV file as a spreadsheet saves it. */
final class CsvRows {

  private final GoldenFile file;
  private final Problems problems;
  private final Consumer<Row> sink;
  private final CsvHeader header;

  private CsvRows(GoldenFile file, char separator, Problems problems, Consumer<Row> sink) {
    this.file = file;
    this.problems = problems;
    this.sink = sink;
    this.header = new CsvHeader(separator, problems);
  }

  /** Hands over the rows that could be read; rows without any text are left out. */
  static void read(GoldenFile file, char separator, Problems problems, Consumer<Row> sink) {
    int before = problems.all().size();
    CsvRows rows = new CsvRows(file, separator, problems, sink);
    CsvLines.read(file, separator, problems, rows::line);
    if (!rows.header.isRead() && problems.all().size() == before) {
      String found = "the file is empty";
      problems.error("cases.empty-file", file.place(0), found, "a line of column names", "");
    }
  }

  private void line(CsvLines.Line line) {
    if (header.isRead()) {
      row(header.columns(), line).ifPresent(sink);
    } else {
      header.read(line.cells(), file.place(line.number()));
    }
  }

  private Optional<Row> row(List<Optional<Column>> columns, CsvLines.Line line) {
    Place place = file.place(line.number());
    if (columns.isEmpty()) {
      return Optional.empty();
    }
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
        Items.pieces(texts.getOrDefault(Column.CHECKS, "")).stream()
            .flatMap(item -> syntax.parse(item).stream())
            .toList();
    List<String> context = Optional.ofNullable(texts.get(Column.CONTEXT)).stream().toList();
    return new Row(place, texts, lists, checks, context, List.of(), List.of(), List.of());
  }
}
