package dev.assize.check.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as Python's {@code str} treats it, because the published scores are defined by Python
 * programs: Java's white space, small letters and word characters are others.
 */
final class PythonText {

  /** Signs within a word that Unicode ignores where it looks for the letters beside a sigma. */
  private static final String WITHIN_WORDS =
      "'.:\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027\uFE13\uFE52\uFE55\uFF07\uFF0E\uFF1A";

  private static final int FIRST_BEYOND_ASCII = 0x80;
  private static final int CAPITAL_SIGMA = 0x3A3;
  private static final int DOTTED_CAPITAL_I = 0x130;

  private PythonText() {}

  /** {@code str.isspace()} of one character. */
  static boolean isSpace(int c) {
    return c >= 9 && c <= 13
        || c >= 0x1C && c <= 0x20
        || c == 0x85
        || c > 0x7F && Character.isSpaceChar(c);
  }

  /** {@code str.split()}: the stretches between white space. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isSpace(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /** {@code str.rstrip()}. */
  static String withoutSpaceAtEnd(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Whether it is in {@code string.punctuation}: ASCII only. */
  static boolean isPunctuation(int c) {
    return c > ' ' && c < FIRST_BEYOND_ASCII - 1 && !isAsciiLetterOrDigit(c);
  }

  /** {@code \w} of a pattern: letters, numbers of every kind and the underscore; no marks. */
  static boolean isWordCharacter(int c) {
    if (c < FIRST_BEYOND_ASCII) {
      return isAsciiLetterOrDigit(c) || c == '_';
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isAsciiLetterOrDigit(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** {@code str.lower()}, in time proportional to the text. */
  static String lower(String text) {
    if (text.chars().allMatch(c -> c < FIRST_BEYOND_ASCII)) {
      return text.toLowerCase(Locale.ROOT);
    }
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c < FIRST_BEYOND_ASCII) {
        lower.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c));
      } else if (c == CAPITAL_SIGMA) {
        lower.append(isLastLetter(text, i) ? '\u03C2' : '\u03C3');
      } else if (c == DOTTED_CAPITAL_I) {
        lower.append("i\u0307");
      } else {
        lower.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return lower.toString();
  }

  /** Unicode's rule for the final sigma: a letter stands before it and none behind it. */
  private static boolean isLastLetter(String text, int at) {
    int before = at;
    while (before > 0 && isIgnored(text.codePointBefore(before))) {
      before -= Character.charCount(text.codePointBefore(before));
    }
    int after = at + 1;
    while (after < text.length() && isIgnored(text.codePointAt(after))) {
      after += Character.charCount(text.codePointAt(after));
    }
    return before > 0
        && isCased(text.codePointBefore(before))
        && (after == text.length() || !isCased(text.codePointAt(after)));
  }

  private static boolean isCased(int c) {
    return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  private static boolean isIgnored(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.MODIFIER_LETTER
        || type == Character.MODIFIER_SYMBOL
        || WITHIN_WORDS.indexOf(c) >= 0;
  }
}
