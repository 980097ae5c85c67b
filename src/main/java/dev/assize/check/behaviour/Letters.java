package dev.assize.check.behaviour;

import dev.assize.check.Span;

/** What stands between white space in a text, and the words in it, found letter by letter. */
final class Letters {

  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK;
  private static final int PUNCTUATION =
      1 << Character.CONNECTOR_PUNCTUATION
          | 1 << Character.DASH_PUNCTUATION
          | 1 << Character.START_PUNCTUATION
          | 1 << Character.END_PUNCTUATION
          | 1 << Character.INITIAL_QUOTE_PUNCTUATION
          | 1 << Character.FINAL_QUOTE_PUNCTUATION
          | 1 << Character.OTHER_PUNCTUATION;

  private Letters() {}

  /** The first chunk without white space of ASCII that begins there or behind; empty at the end. */
  static Span chunk(String text, int from) {
    int start = from;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && !isSpace(text.charAt(end))) {
      end++;
    }
    return new Span(start, end);
  }

  /** The first word in a stretch, letters with their marks; empty at its end. */
  static Span word(String text, Span in) {
    int start = in.start();
    while (start < in.end() && !isOfWord(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    int end = start;
    while (end < in.end() && isOfWord(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return new Span(start, end);
  }

  static boolean isOne(String text, Span chunk) {
    int first = text.codePointAt(chunk.start());
    return chunk.end() - chunk.start() == Character.charCount(first) && Character.isLetter(first);
  }

  static boolean isPunctuation(int c) {
    return isAnyOf(PUNCTUATION, c);
  }

  private static boolean isOfWord(int c) {
    return Character.isLetter(c) || isAnyOf(MARKS, c);
  }

  private static boolean isAnyOf(int types, int c) {
    return (types >> Character.getType(c) & 1) != 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
