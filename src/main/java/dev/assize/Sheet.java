package dev.assize;

import dev.assize.report.Visible;

/** Plain text for a terminal in which what a model or a file wrote is marked and made harmless. */
final class Sheet {

  private final StringBuilder page = new StringBuilder();

  /** A line of our own. */
  void line(String text) {
    page.append(text.stripTrailing()).append('\n');
  }

  /** Somebody else's text, each line behind a bar; nothing at all when there is none. */
  void block(String title, String text) {
    if (!text.isEmpty()) {
      line(title);
      Visible.marked(text).lines().forEach(each -> line("  | " + each));
    }
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
