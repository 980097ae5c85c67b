package dev.assize.report.svg;

import java.util.List;

/**
 * A figure, and the same data as a table for those who would rather read it.
 *
 * @param markup one SVG element that may stand in a page as it is
 * @param title what is shown
 * @param finding what there is to see, in a sentence
 * @param head the headings of the table
 * @param rows the rows of the table, each as long as the head; plain text, not escaped
 */
public record Figure(
    String markup, String title, String finding, List<String> head, List<List<String>> rows) {

  /**
   * Copies the table.
   *
   * @throws IllegalArgumentException if a row is longer or shorter than the head
   */
  public Figure {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != head.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " cells under " + head.size() + " headings: " + row);
      }
    }
  }
}
