package dev.assize.report.text;

import dev.assize.report.Visible;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes rows that a spreadsheet shows and does not work out: whatever it would take for a formula
 * gets an apostrophe in front, and every cell stands in quotes.
 */
public final class Csv {

  /** Without it, a spreadsheet takes UTF-8 for the code page of its country. */
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private static final String LINE_END = " \u21b5 ";

  /** The signs that begin a formula, in both widths; white space in front of one does not help. */
  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\\p{Z}]*[=+\\-@\uff1d\uff0b\uff0d\uff20]");

  /** A number of our own, which is none even where it begins with a sign. */
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

  /** In many countries a semicolon parts cells, whatever stands in quotes. */
  private static final Pattern NEXT_CELL =
      Pattern.compile(";(?=[\\s\\p{Z}]*[=+\\-@\uff1d\uff0b\uff0d\uff20])");

  private final Appendable out;

  private Csv(Appendable out) {
    this.out = out;
  }

  /** Begins a table. */
  public static Csv of(Appendable out, List<String> columns) throws IOException {
    out.append(BYTE_ORDER_MARK);
    Csv csv = new Csv(out);
    csv.row(columns);
    return csv;
  }

  /** A row, with a cell for each column. */
  public void row(List<String> cells) throws IOException {
    written(cells.stream().map(Csv::cell).toList());
  }

  /** The same of a row whose numbers are our own: those below zero stay numbers. */
  void figures(List<String> cells) throws IOException {
    written(
        cells.stream()
            .map(cell -> NUMBER.matcher(cell).matches() ? '"' + cell + '"' : cell(cell))
            .toList());
  }

  private void written(List<String> cells) throws IOException {
    out.append(String.join(",", cells)).append('\n');
  }

  /**
   * A cell in quotes and on one line, as a line of its own would begin a row wherever a semicolon
   * parts cells; what nobody would see in it is made visible.
   */
  static String cell(String text) {
    String shown = Visible.marked(text).replace('\t', ' ').replace("\n", LINE_END);
    String harmless = FORMULA.matcher(shown).lookingAt() ? "'" + shown : shown;
    return '"' + NEXT_CELL.matcher(harmless).replaceAll(";'").replace("\"", "\"\"") + '"';
  }
}
