package dev.assize.report.economics;

import java.util.List;

/**
 * One part of an answer about cost, as every format lays it out.
 *
 * @param title a few words
 * @param sentences plain text
 */
public record Part(String title, List<String> sentences, List<Table> tables) {

  public Part {
    sentences = List.copyOf(sentences);
    tables = List.copyOf(tables);
  }

  /** A part with tables. */
  static Part of(String title, List<String> sentences, Table... tables) {
    return new Part(title, sentences, List.of(tables));
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
