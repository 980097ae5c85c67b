package dev.assize.report;

import dev.assize.base.Hidden;

/**
 * A text as far as a report shows it. Untrusted: a model or a user wrote it.
 *
 * @param left how many characters (UTF-16) were left out at the end; 0 when all of it is here
 */
public record CutText(String text, int left) {

  /** The most one text may take up on a page, in bytes as written. */
  static final int LONGEST = 20_000;

  /** The start of the text, as much as may take up {@code room} bytes on a page. */
  public static CutText of(String text, int room) {
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      used += bytesOf(point);
      if (used > room) {
        break;
      }
      end += Character.charCount(point);
    }
    return new CutText(text.substring(0, end), text.length() - end);
  }

  public boolean isWhole() {
    return left == 0;
  }

  /** What the text takes up on a page, in bytes. */
  int bytes() {
    return text.codePoints().map(CutText::bytesOf).sum();
  }

  /** What HTML and JSON make of a character at worst: entities, escapes, visible marks. */
  private static int bytesOf(int point) {
    if (Hidden.is(point)) {
      return 14;
    }
    if (point == '<' || point == '>' || point == '&' || point == '"' || point == '\'') {
      return 6;
    }
    if (point < 0x80) {
      return 1;
    }
    return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
}
