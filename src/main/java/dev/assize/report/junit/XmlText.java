package dev.assize.report.junit;

import dev.assize.base.Numbers;
import dev.assize.report.CutText;
import dev.assize.report.Visible;

/** Makes any text fit for XML 1.0, which has no place for most control characters at all. */
final class XmlText {

  /** The most a test says, in bytes as written. */
  static final int LONGEST = 8_000;

  private static final int LONGEST_LINE = 1_000;

  private XmlText() {}

  /** The text with visible marks in the place of what XML cannot hold, as far as there is room. */
  static String block(String text) {
    return marked(CutText.of(text, LONGEST), "\n");
  }

  /** The same as one line, for attributes. */
  static String line(String text) {
    return marked(CutText.of(text, LONGEST_LINE), " ").replace('\n', ' ').replace('\t', ' ');
  }

  private static String marked(CutText cut, String before) {
    String shown = Visible.marked(cut.text());
    return cut.isWhole()
        ? shown
        : shown + before + "(" + Numbers.count(cut.left(), "more character") + " not shown)";
  }
}
