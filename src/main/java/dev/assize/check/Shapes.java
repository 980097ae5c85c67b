package dev.assize.check;

/** Characters that differ in shape and mean the same. */
final class Shapes {

  private static final char FULL_WIDTH_FIRST = '\uFF01';
  private static final char FULL_WIDTH_LAST = '\uFF5E';
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;

  private Shapes() {}

  /** One shape for each kind of white space, quotation mark, dash and full-width letter. */
  static char fold(char c) {
    if (c < 128) {
      return c <= ' ' && isBlank(c) ? ' ' : c;
    }
    if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
      return (char) (c - FULL_WIDTH_SHIFT);
    }
    return switch (c) {
      case '\u2018',
          '\u2019',
          '\u201A',
          '\u201B',
          '\u2032',
          '\u02BC',
          '\u00B4',
          '\u2039',
          '\u203A' ->
          '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      default -> isBlank(c) ? ' ' : c;
    };
  }

  /** The small letter of a letter; a dotless i is no i, whose capital it shares. */
  static char small(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return c == '\u0131' ? c : Character.toLowerCase(Character.toUpperCase(c));
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
