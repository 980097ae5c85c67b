package dev.assize.check.similarity;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** What one character of a text is. */
enum Characters {
  /** As a reader sees them: a letter with its accents, a family of emoji (UAX 29). */
  SEEN {
    @Override
    Spelling of(String text, ToIntFunction<String> composed) {
      Spelling spelling = new Spelling(text);
      int start = 0;
      for (int i = 1; i <= text.length(); i++) {
        if (i == text.length() || isLone(text.charAt(i - 1)) && isLone(text.charAt(i))) {
          addAll(text, start, i, composed, spelling);
          start = i;
        }
      }
      return spelling;
    }
  },
  CODE_POINTS {
    @Override
    Spelling of(String text, ToIntFunction<String> composed) {
      Spelling spelling = new Spelling(text);
      int c;
      for (int i = 0; i < text.length(); i += Character.charCount(c)) {
        c = text.codePointAt(i);
        spelling.add(i, c);
      }
      return spelling;
    }
  };

  /** The first character that can belong to the one before it. */
  private static final char FIRST_MARK = '\u0300';

  private static final char FIRST_DASH = '\u2010';
  private static final char LAST_POINT = '\u2027';

  /**
   * A text character by character.
   *
   * @param composed the number of a character that consists of several code points
   */
  abstract Spelling of(String text, ToIntFunction<String> composed);

  /**
   * Whether it is a character by itself beside another such: letters of Latin scripts as keyboards
   * have them, ASCII signs, dashes, quotation marks. Between two of them is always a boundary;
   * elsewhere the break iterator is asked, which takes twenty times as long. A carriage return
   * belongs to its line feed.
   */
  private static boolean isLone(char c) {
    return c < FIRST_MARK && c != '\r' || c >= FIRST_DASH && c <= LAST_POINT;
  }

  private static void addAll(
      String text, int start, int end, ToIntFunction<String> composed, Spelling spelling) {
    if (end - start == 1) {
      spelling.add(start, text.charAt(start));
      return;
    }
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    String stretch = text.substring(start, end);
    breaks.setText(stretch);
    int from = 0;
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      spelling.add(start + from, item(stretch.substring(from, to), composed));
      from = to;
    }
  }

  private static int item(String character, ToIntFunction<String> composed) {
    int first = character.codePointAt(0);
    if (character.length() == Character.charCount(first)) {
      return first;
    }
    int number = composed.applyAsInt(character);
    return number == Vocabulary.UNKNOWN ? number : Character.MAX_CODE_POINT + 1 + number;
  }
}
