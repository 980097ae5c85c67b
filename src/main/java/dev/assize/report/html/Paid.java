package dev.assize.report.html;

import java.util.List;

/**
 * What all of it costs and brings, for whoever pays, as the template lays it out.
 *
 * @param splits where the figure of each candidate is that says what was spent on what
 */
record Paid(List<Page.Tile> tiles, List<Answer> answers, List<Link> splits, List<String> untold) {

  /**
   * An answer about cost.
   *
   * @param pictures the first ones
   * @param told its parts with all other pictures
   * @param command says it again, and all that was left out
   */
  record Answer(
      String title,
      List<String> answers,
      List<Picture> pictures,
      List<PaperPage.Told> told,
      List<String> toKnow,
      String command) {}

  /** A figure of a part, which is called so. */
  record Picture(String part, Drawn figure) {}

  /** A place on the page. */
  record Link(String anchor, String words) {}
}
