package dev.assize.report;

import java.util.Locale;

/**
 * Makes characters visible that a reader would not see or that would rearrange what he sees:
 * control, bidirectional, zero-width and other format characters, and lone surrogates.
 */
public final class Visible {

  private static final int TAG_FIRST = 0xE0000;
  private static final int TAG_LAST = 0xE0FFF;
  private static final int NONCHARACTER = 0xFFFE;

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
                line.append('<').append(name(point)).append('>');
              }
            });
    return line.toString();
  }

  /** Whether a reader would not see the character, or not where it stands. */
  static boolean isHidden(int point) {
    if (point == '\n' || point == '\t') {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isInvisible(point);
    };
  }

  /** Letters without ink, selectors, tags and noncharacters, whatever this JDK's Unicode says. */
  private static boolean isInvisible(int point) {
    return point >= 0xFE00 && point <= 0xFE0E
        || point == 0x115F
        || point == 0x3164
        || point >= TAG_FIRST && point <= TAG_LAST
        || (point & NONCHARACTER) == NONCHARACTER;
  }

  private static String marked(String text, String open, String close) {
    if (text.codePoints().noneMatch(Visible::isHidden)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 64);
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(
            point -> {
              if (isHidden(point)) {
                visible.append(open).append(name(point)).append(close);
              } else {
                visible.appendCodePoint(point);
              }
            });
    return visible.toString();
  }

  private static String name(int point) {
    return String.format(Locale.ROOT, "U+%04X", point);
  }
}
