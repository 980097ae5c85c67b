package dev.assize.report;

import dev.assize.base.Hidden;

/**
 * Makes characters visible that a reader would not see or that would rearrange what he sees: those
 * that are {@link Hidden}.
 */
public final class Visible {

  private Visible() {}

  /**
   * The text with each hidden character written as {@code ⟦U+202E⟧}. Line feeds and tabs stay; CR
   * LF becomes a line feed.
   */
  public static String marked(String text) {
    return marked(text, "\u27e6", "\u27e7");
  }

  /** One line in plain ASCII, for terminals: everything else is written as {@code <U+202E>}. */
  public static String ascii(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (point >= ' ' && point < 0x7f) {
                line.append((char) point);
              } else if (point == '\n' || point == '\t') {
                line.append(' ');
              } else {
                line.append('<').append(Hidden.name(point)).append('>');
              }
            });
    return line.toString();
  }

  private static String marked(String text, String open, String close) {
    if (text.codePoints().noneMatch(Hidden::is)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 64);
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(
            point -> {
              if (Hidden.is(point)) {
                visible.append(open).append(Hidden.name(point)).append(close);
              } else {
                visible.appendCodePoint(point);
              }
            });
    return visible.toString();
  }
}
