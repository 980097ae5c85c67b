package dev.assize;

import java.util.ArrayList;
import java.util.List;

/** Lays out rows of cells: the first column to the left, all others to the right. */
final class Columns {

  private static final String GAP = "  ";

  private Columns() {}

  /** The lines, without spaces at their ends; rows may be of different lengths. */
  static List<String> of(List<List<String>> rows) {
    int most = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[most];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String pad = " ".repeat(widths[i] - length(row.get(i)));
        line.append(i == 0 ? row.get(i) + pad : GAP + pad + row.get(i));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
