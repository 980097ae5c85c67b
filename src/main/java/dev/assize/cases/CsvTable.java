package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/**
 * A CSV file of any columns, row by row, for files that are not golden. Cells are left as they
 * stand; an empty cell is absent unless it is quoted, so that {@code ""} can be an empty text.
 */
public final class CsvTable {

  private static final String SEPARATORS = ",;\t";

  private CsvTable() {}

  /** What parts the cells of a table that does not say so: what stands first in its header. */
  public static char separatorOf(String table) {
    return (char)
        table
            .lines()
            .findFirst()
            .orElse("")
            .chars()
            .filter(c -> SEPARATORS.indexOf(c) >= 0)
            .findFirst()
            .orElse(',');
  }

  /** A row: the line it begins on, all columns of the file, and the cells that are not empty. */
  public record Line(Place place, List<String> columns, Map<String, String> cells) {
    public Line {
      columns = List.copyOf(columns);
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
  }

  /**
   * Reads to the end, or to the first row that cannot be cut. Faults go to the problems; bytes that
   * are no characters go up as they came.
   *
   * @param shown the file's name in messages
   */
  public static void forEach(
      Reader text, String shown, char separator, Problems problems, Consumer<Line> use) {
    int line = 1;
    try (CSVParser parser = CSVParser.parse(text, format(separator))) {
      List<String> columns = List.of();
      for (CSVRecord row : parser) {
        Place place = new Place(shown, line);
        if (columns.isEmpty()) {
          columns = header(row, place, problems);
          if (columns.size() == 1 && isOfAnotherSeparator(columns.getFirst(), separator)) {
            wrongSeparator(columns.getFirst(), separator, place, problems);
            return;
          }
        } else if (!isBlank(row)) {
          row(columns, row, place, problems, use);
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw e;
      }
      problems.error(
          "csv.misplaced-quote",
          new Place(shown, line),
          "a quote that is never closed, or text behind a closing quote",
          "a closing quote at the end of the cell",
          "Double the quotes inside a quoted cell. The rows below were not read.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> header(CSVRecord row, Place place, Problems problems) {
    List<String> columns = new ArrayList<>();
    for (String cell : row) {
      String name = cell == null ? "" : cell.strip();
      if (name.isEmpty() || columns.contains(name)) {
        problems.error(
            "csv.column-name",
            place,
            name.isEmpty()
                ? "column " + (columns.size() + 1) + " has no name"
                : "column \"" + name + "\" a second time",
            "a name of its own for each column",
            "");
      }
      columns.add(name);
    }
    return columns;
  }

  private static boolean isOfAnotherSeparator(String header, char separator) {
    return header.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0 && c != separator);
  }

  private static void wrongSeparator(
      String header, char separator, Place place, Problems problems) {
    char found =
        (char) header.chars().filter(c -> SEPARATORS.indexOf(c) >= 0).findFirst().orElse(0);
    problems.error(
        "csv.wrong-separator",
        place,
        "columns parted by " + CsvHeader.named(found),
        CsvHeader.named(separator) + ", as declared",
        "Set golden.separator in assize.yaml, or save the file with that separator.");
  }

  private static void row(
      List<String> columns, CSVRecord row, Place place, Problems problems, Consumer<Line> use) {
    if (row.size() != columns.size()) {
      problems.error(
          "csv.cell-count",
          place,
          row.size() + " cells",
          columns.size() + ", one for each column",
          "Put cells that hold a separator or a line break into quotes.");
      return;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String cell = row.get(i);
      if (cell != null) {
        cells.put(columns.get(i), cell);
      }
    }
    use.accept(new Line(place, columns, cells));
  }

  private static boolean isBlank(CSVRecord row) {
    return row.stream().allMatch(cell -> cell == null || cell.isBlank());
  }

  /** Under this quote mode the parser tells a quoted empty cell from an empty one. */
  private static CSVFormat format(char separator) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator)
        .setIgnoreEmptyLines(false)
        .setNullString("")
        .setQuoteMode(QuoteMode.ALL_NON_NULL)
        .get();
  }
}
