package dev.assize.check.behaviour;

import dev.assize.check.Span;

/**
 * Words that are written with other signs so that no list should know them: sh1t, f.u.c.k, f*ck.
 */
final class Disguise {

  private static final String SIGNS = "013457@$!|€";
  private static final String MEANT = "oieastasiie";
  private static final int SHORTEST_STARRED = 4;

  private Disguise() {}

  /** The chunk without punctuation around it, but with what may stand for a letter there. */
  static Span bare(String text, Span chunk) {
    int start = chunk.start();
    while (start < chunk.end() && isOuter(text.codePointAt(start), "*@!")) {
      start += Character.charCount(text.codePointAt(start));
    }
    int end = chunk.end();
    while (end > start && isOuter(text.codePointBefore(end), "*@")) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return new Span(start, end);
  }

  private static boolean isOuter(int c, String but) {
    return Letters.isPunctuation(c) && but.indexOf(c) < 0;
  }

  /** Whether some of it are letters, and some are not. */
  static boolean isMixed(String text, Span chunk) {
    boolean letters = false;
    boolean others = false;
    for (int i = chunk.start(); i < chunk.end(); i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      letters |= letter;
      others |= !letter;
    }
    return letters && others;
  }

  /** Signs for the letters they stand for; separators are left out. */
  static String letters(String folded) {
    StringBuilder letters = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      int sign = SIGNS.indexOf(folded.charAt(i));
      char c = sign < 0 ? folded.charAt(i) : MEANT.charAt(sign);
      if (Character.isLetter(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  /** Whether stars stand for at most half of a word's letters, and not for the first. */
  static boolean isStarred(String folded) {
    long stars = folded.chars().filter(c -> c == '*').count();
    return stars > 0 && 2 * stars <= folded.length() && folded.charAt(0) != '*';
  }

  /** Whether a starred word is this one. */
  static boolean mayBe(String starred, String word) {
    if (word.length() != starred.length() || word.length() < SHORTEST_STARRED) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (starred.charAt(i) != '*' && starred.charAt(i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
