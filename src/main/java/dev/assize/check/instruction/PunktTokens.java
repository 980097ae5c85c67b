package dev.assize.check.instruction;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text as the tokens on which Punkt decides: words with their full stop, and marks.
 */
final class PunktTokens {

  private static final String OUTSIDE_WORDS = ")\";}]*:@'({[\u2018\u2019\u201C\u201D\u00AB\u00BB?!";
  private static final String NO_BEGINNING = "(\"`{[:;&#*@)}]-,";

  private PunktTokens() {}

  static List<PunktToken> of(String text) {
    List<PunktToken> tokens = new ArrayList<>();
    int at = White.skip(text, 0);
    while (at < text.length()) {
      int end = end(text, at);
      tokens.add(new PunktToken(text.substring(at, end)));
      at = White.skip(text, end);
    }
    return tokens;
  }

  /** Whether a word ends before the character. */
  static boolean isOutsideWords(char c) {
    return OUTSIDE_WORDS.indexOf(c) >= 0;
  }

  private static int end(String text, int at) {
    int marks = afterMarks(text, at);
    if (marks > at) {
      return marks;
    }
    int end = text.offsetByCodePoints(at, 1);
    if (NO_BEGINNING.indexOf(text.charAt(at)) >= 0) {
      return end;
    }
    while (!isEndOfWord(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isEndOfWord(String text, int at) {
    return isBorder(text, at) || text.charAt(at) == ',' && isBorder(text, at + 1);
  }

  private static boolean isBorder(String text, int at) {
    return at >= text.length()
        || White.is(text.charAt(at))
        || isOutsideWords(text.charAt(at))
        || afterMarks(text, at) > at;
  }

  /** Behind dashes, dots or dots with blanks between that stand here; else {@code at}. */
  private static int afterMarks(String text, int at) {
    for (char mark : new char[] {'-', '.'}) {
      int end = at;
      while (end < text.length() && text.charAt(end) == mark) {
        end++;
      }
      if (end - at > 1) {
        return end;
      }
    }
    int end = at;
    while (isSpacedDot(text, end)) {
      end += 2;
    }
    boolean spaced = end - at > 3 && end < text.length() && text.charAt(end) == '.';
    return spaced ? end + 1 : at;
  }

  private static boolean isSpacedDot(String text, int at) {
    return at + 1 < text.length()
        && text.charAt(at) == '.'
        && White.is(text.charAt(at + 1))
        && text.charAt(at + 1) != '\n';
  }
}
