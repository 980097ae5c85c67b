package dev.assize.report.drift;

import dev.assize.report.CutText;
import dev.assize.report.svg.Figure;
import java.util.List;

/**
 * One part of a drift report, as every format lays it out.
 *
 * @param title a few words
 * @param sentences plain text
 * @param tables may be empty
 * @param figures may be empty; formats without pictures leave them out
 * @param quotes what a model wrote
 */
public record Section(
    String title,
    List<String> sentences,
    List<Table> tables,
    List<Figure> figures,
    List<Quote> quotes) {

  public Section {
    sentences = List.copyOf(sentences);
    tables = List.copyOf(tables);
    figures = List.copyOf(figures);
    quotes = List.copyOf(quotes);
  }

  /** A part of words alone. */
  static Section of(String title, List<String> sentences) {
    return new Section(title, sentences, List.of(), List.of(), List.of());
  }

  /** The same with tables. */
  Section with(Table... added) {
    return new Section(title, sentences, List.of(added), figures, quotes);
  }

  /**
   * A table of plain text.
   *
   * @param head of each column
   * @param rows each as long as the head
   */
  public record Table(String caption, List<String> head, List<List<String>> rows) {

    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** Untrusted text of two times, side by side. */
  public record Quote(String title, CutText before, CutText after) {}
}
