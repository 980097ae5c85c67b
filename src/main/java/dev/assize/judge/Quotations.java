package dev.assize.judge;

import java.util.BitSet;

/**
 * Which characters of a text stand inside quotation marks. A quotation ends before the paragraph
 * does, or it was none: inches and apostrophes are no quotations.
 */
final class Quotations {

  private static final String OPENERS = "\"“„«‹「『";
  private static final String CLOSERS = "\"”“»›」』";

  private final BitSet quoted = new BitSet();

  Quotations(String text) {
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && isBlankNext(text, i + 1)) {
        open = -1;
      } else if (open >= 0 && isOne(CLOSERS, c) && closes(text.charAt(open), c)) {
        quoted.set(open + 1, i);
        open = -1;
      } else if (open < 0 && isOne(OPENERS, c) && beginsWord(text, i)) {
        open = i;
      }
    }
    if (text.indexOf('`') >= 0) {
      markCode(text);
    }
  }

  boolean holds(int place) {
    return quoted.get(place);
  }

  /** Words with blanks in the place of what is quoted. */
  String blankedIn(Stretch words, String text) {
    char[] left = words.of(text).toCharArray();
    for (int i = quoted.nextSetBit(words.from());
        i >= 0 && i < words.to();
        i = quoted.nextSetBit(i + 1)) {
      left[i - words.from()] = ' ';
    }
    return new String(left);
  }

  private static boolean isBlankNext(String text, int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\r')) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '\n';
  }

  /** Of plain characters only one is a mark, and most are plain. */
  private static boolean isOne(String marks, char c) {
    return c == '"' || c >= 0x80 && marks.indexOf(c) >= 0;
  }

  private static boolean closes(char open, char c) {
    return c == CLOSERS.charAt(OPENERS.indexOf(open));
  }

  private static boolean beginsWord(String text, int i) {
    return i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
  }

  /** Code in a sentence is quoted, too. */
  private void markCode(String text) {
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        open = -1;
      } else if (c == '`') {
        if (open >= 0) {
          quoted.set(open + 1, i);
        }
        open = open >= 0 ? -1 : i;
      }
    }
  }
}
