package dev.assize.report.economics;

import dev.assize.report.svg.Figure;
import java.util.List;

/**
 * One part of an answer about cost, as every format lays it out.
 *
 * @param title a few words
 * @param sentences plain text
 * @param figures of the same numbers as the tables; formats without pictures leave them out
 */
public record Part(String title, List<String> sentences, List<Table> tables, List<Figure> figures) {

  public Part {
    sentences = List.copyOf(sentences);
    tables = List.copyOf(tables);
    figures = List.copyOf(figures);
  }

  /** A part with tables. */
  static Part of(String title, List<String> sentences, Table... tables) {
    return new Part(title, sentences, List.of(tables), List.of());
  }

  /** The same with figures. */
  Part drawn(List<Figure> added) {
    return new Part(title, sentences, tables, added);
  }

  /**
   * A table of plain text.
   *
   * @param rows each as long as the head
   */
  public record Table(List<String> head, List<List<String>> rows) {

    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
