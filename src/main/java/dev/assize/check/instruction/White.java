package dev.assize.check.instruction;

/**
 * White space as the published checker's language has it: of all scripts, no-break spaces and the
 * separators of files, groups, records and units included.
 */
final class White {

  /** The same for use between the brackets of a regular expression. */
  static final String CLASS =
      "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

  private White() {}

  static boolean is(char c) {
    return c <= ' '
        ? c == ' ' || c >= '\t' && c <= '\r' || c >= '\u001C'
        : c == '\u0085' || Character.isSpaceChar(c);
  }

  /** The text without white space at both ends. */
  static String strip(String text) {
    int end = text.length();
    while (end > 0 && is(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(Math.min(end, skip(text, 0)), end);
  }

  static boolean isBlank(String text) {
    return skip(text, 0) == text.length();
  }

  /** The first place from {@code at} on where there is none. */
  static int skip(String text, int at) {
    int next = at;
    while (next < text.length() && is(text.charAt(next))) {
      next++;
    }
    return next;
  }

  /** The first place from {@code at} on where there is some. */
  static int find(String text, int at) {
    int next = at;
    while (next < text.length() && !is(text.charAt(next))) {
      next++;
    }
    return next;
  }
}
