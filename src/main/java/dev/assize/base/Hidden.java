package dev.assize.base;

import java.util.Locale;

/**
 * Which characters a reader would not see, or not where they stand: control, bidirectional, zero
 * width and other format characters, letters without ink, selectors, tags and lone surrogates.
 */
public final class Hidden {

  private static final int TAG_FIRST = 0xE0000;
  private static final int TAG_LAST = 0xE0FFF;
  private static final int NONCHARACTER = 0xFFFE;

  private Hidden() {}

  /** Line feeds and tabs are seen. */
  public static boolean is(int point) {
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

  /** What to show in its place, without what sets it off: {@code U+202E}. */
  public static String name(int point) {
    return String.format(Locale.ROOT, "U+%04X", point);
  }

  /** Letters without ink, selectors, tags and noncharacters, whatever this JDK's Unicode says. */
  private static boolean isInvisible(int point) {
    return point >= 0xFE00 && point <= 0xFE0E
        || point == 0x115F
        || point == 0x3164
        || point >= TAG_FIRST && point <= TAG_LAST
        || (point & NONCHARACTER) == NONCHARACTER;
  }
}
