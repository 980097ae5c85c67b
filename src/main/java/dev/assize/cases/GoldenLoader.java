package dev.assize.cases;

import dev.assize.base.Problems;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Loads golden files and tells every fault of all of them at once. */
public final class GoldenLoader {

  private final Library library;
  private final Path root;
  private final char separator;
  private final Problems problems;
  private final Map<String, GoldenCase> cases = new LinkedHashMap<>();

  private GoldenLoader(Path root, char separator, Problems problems) {
    this.root = root;
    this.separator = separator;
    this.problems = problems;
    this.library = new Library(root, problems);
  }

  /**
   * Reads the files in the order given: {@code .jsonl} as one JSON object a line, any other as CSV.
   * When the problems have errors afterwards, the set holds only what could be read.
   *
   * @param root the project's folder; places are told relative to it
   * @param files absolute, or relative to the root
   * @param separator of CSV cells: a comma, a semicolon or a tab
   */
  public static GoldenSet load(Path root, List<Path> files, char separator, Problems problems) {
    GoldenLoader loader = new GoldenLoader(root, separator, problems);
    files.forEach(loader::file);
    return GoldenSet.of(List.copyOf(loader.cases.values()));
  }

  private void file(Path path) {
    GoldenFile.open(root, path, problems).ifPresent(this::rows);
  }

  private void rows(GoldenFile file) {
    if (file.isJsonLines()) {
      JsonRows.read(file, problems, row -> row(file, row));
    } else {
      CsvRows.read(file, separator, problems, row -> row(file, row));
    }
  }

  private void row(GoldenFile file, Row row) {
    Context context = new Context(file.home(), library, row.place(), problems);
    new CaseReader(row, context, problems).read().ifPresent(this::keep);
  }

  private void keep(GoldenCase golden) {
    GoldenCase first = cases.putIfAbsent(golden.id(), golden);
    if (first != null) {
      problems.error(
          "cases.duplicate-id",
          golden.place(),
          "id \"" + golden.id() + "\" was first used in " + first.place(),
          "",
          "Give each case its own id.");
    }
  }
}
