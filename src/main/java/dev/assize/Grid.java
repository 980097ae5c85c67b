package dev.assize;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells as lines of plain text: words flush left, figures flush right. */
final class Grid {

  private static final String GAP = "  ";

  private Grid() {}

  /**
   * The lines, without spaces at their ends.
   *
   * @param rows all as long as the first, which may be the headings
   * @param words columns flush left, from 0
   */
  static List<String> lines(List<List<String>> rows, List<Integer> words) {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    rows.forEach(
        row -> {
          for (int i = 0; i < columns; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
          }
        });
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String cell = row.get(i);
        String room = " ".repeat(widths[i] - cell.length());
        line.append(i == 0 ? "" : GAP).append(words.contains(i) ? cell + room : room + cell);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
