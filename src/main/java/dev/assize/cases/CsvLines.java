package dev.assize.cases;

import dev.assize.base.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Cuts the text of a CSV file into records of cells; a record may span several lines. */
final class CsvLines {

  private CsvLines() {}

  /** The cells of one record and the line it begins on. */
  record Line(int number, List<String> cells) {
    Line {
      cells = List.copyOf(cells);
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /** Hands over each record up to the first that cannot be cut; blank ones are left out. */
  static void read(GoldenFile file, char separator, Problems problems, Consumer<Line> sink) {
    int number = 1;
    try (CSVParser parser = CSVParser.parse(file.text(), format(separator))) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        Line line = new Line(number, cells(records.next()));
        if (!line.isBlank()) {
          sink.accept(line);
        }
        number = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException e) {
      boolean atEnd = String.valueOf(e.getMessage()).contains("EOF");
      problems.error(
          atEnd ? "cases.unclosed-quote" : "cases.misplaced-quote",
          file.place(number),
          atEnd ? "a quote that is never closed" : "text behind the closing quote of a cell",
          "a closing quote at the end of the cell",
          "Double the quotes inside a quoted cell. The rows below were not read.");
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  private static List<String> cells(CSVRecord row) {
    return row.stream().map(cell -> TextFile.withPlainBreaks(cell).strip()).toList();
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator)
        .setIgnoreEmptyLines(false)
        .setIgnoreSurroundingSpaces(true)
        .get();
  }
}
