package dev.assize.judge;

/** Brings letters and digits of one meaning into one shape, each character in its place. */
final class Folding {

  private static final char WIDE_FIRST = '\uff01';
  private static final char WIDE_LAST = '\uff5e';
  private static final int WIDE_STEP = 0xfee0;

  private Folding() {}

  /**
   * The text in small letters, full-width characters and blanks as their plain ones. As long as the
   * text, so that places in one are places in the other. Look-alikes of other alphabets stay what
   * they are: a word that only looks like a label is none.
   */
  static String of(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = of(folded[i]);
    }
    return new String(folded);
  }

  private static char of(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }
    if (c >= WIDE_FIRST && c <= WIDE_LAST) {
      return of((char) (c - WIDE_STEP));
    }
    return c != '\n' && Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
  }

  /** Words parted by single blanks, whatever parted them: {@code not_found} is "not found". */
  static String words(String folded) {
    char[] words = new char[folded.length()];
    int length = 0;
    for (int i = 0; i < words.length; i++) {
      char c = folded.charAt(i);
      if (!parts(c)) {
        words[length++] = c;
      } else if (length > 0 && words[length - 1] != ' ') {
        words[length++] = ' ';
      }
    }
    boolean isOpen = length > 0 && words[length - 1] == ' ';
    return new String(words, 0, isOpen ? length - 1 : length);
  }

  private static boolean parts(char c) {
    return c == ' ' || c == '_' || c == '-' || Character.isWhitespace(c);
  }
}
