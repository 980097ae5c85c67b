package dev.assize.check.similarity;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Parts a text into words. */
enum Words {
  /** Runs of a to z and 0 to 9, as the Python package rouge-score has it; all else parts words. */
  LATIN {
    @Override
    int end(String text, int from) {
      int end = from;
      while (end < text.length() && isLatin(text.charAt(end))) {
        end++;
      }
      return end;
    }
  },
  /**
   * Runs of letters, numbers and marks of every script; where a script puts no space between words,
   * every character with its marks is one.
   */
  ALL {
    @Override
    int end(String text, int from) {
      int end = from;
      boolean alone = false;
      while (end < text.length()) {
        int c = text.codePointAt(end);
        boolean goesOn = isMark(c) || !alone && isLetterOrNumber(c);
        if (!goesOn || end > from && standsAlone(c)) {
          return end;
        }
        alone = alone || standsAlone(c);
        end += Character.charCount(c);
      }
      return end;
    }
  };

  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);
  private static final int FIRST_MARK = 0x300;
  private static final int FIRST_WITHOUT_SPACES = 0x0E00;

  /** A word and where it stands. */
  record Word(String text, int start, int end) {}

  /** The end of the word that begins here, or the place itself when none does. */
  abstract int end(String text, int from);

  /** In the order of the text, letters as they are. */
  List<Word> in(String text) {
    List<Word> words = new ArrayList<>();
    forEach(text, (start, end) -> words.add(new Word(text.substring(start, end), start, end)));
    return words;
  }

  /** In the order of the text, in small letters. */
  List<String> smallIn(String text) {
    String small = PythonText.lower(text);
    List<String> words = new ArrayList<>();
    forEach(small, (start, end) -> words.add(small.substring(start, end)));
    return words;
  }

  /** Somebody who wants to know where words are. */
  @FunctionalInterface
  private interface Finder {
    void found(int start, int end);
  }

  private void forEach(String text, Finder finder) {
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      if (end > at) {
        finder.found(at, end);
        at = end;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  private static boolean isLetterOrNumber(int c) {
    return c != '_' && PythonText.isWordCharacter(c);
  }

  private static boolean isMark(int c) {
    if (c < FIRST_MARK) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean standsAlone(int c) {
    return c >= FIRST_WITHOUT_SPACES
        && isLetterOrNumber(c)
        && WITHOUT_SPACES.contains(UnicodeScript.of(c));
  }
}
