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
  private static final int PICTURE_SELECTOR = 0xFE0F;

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
      // A picture may be followed by the selector that gives it its colours.
      default -> point != PICTURE_SELECTOR && isInkless(point);
    };
  }

  /** What to show in its place, without what sets it off: {@code U+202E}. */
  public static String name(int point) {
    return String.format(Locale.ROOT, "U+%04X", point);
  }

  /**
   * Whether it leaves no ink wherever it stands: fillers, selectors, tags, the empty Braille cell
   * and noncharacters, whatever this JDK's Unicode says. Most of them are what Unicode 16 calls
   * default ignorable, without those of the class format.
   */
  public static boolean isInkless(int point) {
    return switch (point) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x2800, 0x3164, 0xFFA0, 0x1D159 -> true;
      default ->
          point >= 0x180B && point <= 0x180F
              || point >= 0xFE00 && point <= PICTURE_SELECTOR
              || point >= 0xFFF0 && point <= 0xFFF8
              || point >= TAG_FIRST && point <= TAG_LAST
              || (point & NONCHARACTER) == NONCHARACTER;
    };
  }
}
