package dev.assize.report.economics;

import java.util.List;

/**
 * One part of an answer about cost, as every format lays it out.
 *
 * @param title a few words
 * @param sentences plain text
 * @param charts of the same numbers as the tables; formats without pictures leave them out
 */
public record Part(String title, List<String> sentences, List<Table> tables, List<Chart> charts) {

  public Part {
    sentences = List.copyOf(sentences);
    tables = List.copyOf(tables);
    charts = List.copyOf(charts);
  }

  /** A part with tables. */
  static Part of(String title, List<String> sentences, Table... tables) {
    return new Part(title, sentences, List.of(tables), List.of());
  }

  /** The same with charts. */
  Part drawn(List<Chart> added) {
    return new Part(title, sentences, tables, added);
  }

  /**
   * A table of plain text.
   *
   * @param rows each as long as the head
   */
  public record Table(List<String> head, List<List<String>> rows) {

    /**
     * Copies the cells.
     *
     * @throws IllegalArgumentException if a row is longer or shorter than the head
     */
    public Table {
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
}
