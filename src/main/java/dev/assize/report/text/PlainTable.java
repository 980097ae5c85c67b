package dev.assize.report.text;

import dev.assize.report.Visible;
import java.util.ArrayList;
import java.util.List;

/** Tables as lines of plain ASCII, columns apart by two spaces. */
final class PlainTable {

  /** Where no cell may be cut: a figure that is cut in the middle misleads. */
  static final int WHOLE = Integer.MAX_VALUE;

  private static final String CUT = "...";

  private PlainTable() {}

  /**
   * The head and the rows, indented.
   *
   * @param rows each as long as the head
   * @param widest so many characters of a cell are shown
   */
  static List<String> lines(List<String> head, List<List<String>> rows, int widest) {
    List<List<String>> all = new ArrayList<>();
    all.add(head.stream().map(cell -> cut(cell, widest)).toList());
    rows.forEach(row -> all.add(row.stream().map(cell -> cut(cell, widest)).toList()));
    int[] widths = new int[head.size()];
    for (List<String> row : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return all.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder("  ");
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
    }
    return line.toString().stripTrailing();
  }

  private static String cut(String cell, int widest) {
    String plain = Visible.ascii(cell);
    return plain.length() <= widest ? plain : plain.substring(0, widest - CUT.length()) + CUT;
  }
}
