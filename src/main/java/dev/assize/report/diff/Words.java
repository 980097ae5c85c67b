package dev.assize.report.diff;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into words, numbers, spaces and signs, never within a character as a reader sees it:
 * a letter keeps its accents, and a family of four its children.
 */
final class Words {

  /** They join what stands on both sides of them: {@code 1,250.50}, {@code don't}. */
  private static final String JOINERS = ".,'\u2019";

  /** Scripts that put no spaces between words. */
  private static final Set<Character.UnicodeScript> WITHOUT_SPACES =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR);

  private enum Sort {
    LETTER,
    SPACE,
    SIGN
  }

  private Words() {}

  /** Joined together they are the text. */
  static List<String> of(String text) {
    List<String> characters = characters(text);
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < characters.size()) {
      int end = end(characters, i);
      words.add(String.join("", characters.subList(i, end)));
      i = end;
    }
    return words;
  }

  private static int end(List<String> characters, int from) {
    Sort sort = sort(characters.get(from));
    int end = from + 1;
    while (sort != Sort.SIGN && end < characters.size()) {
      if (sort(characters.get(end)) == sort) {
        end++;
      } else if (sort == Sort.LETTER && joins(characters, end)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean joins(List<String> characters, int at) {
    return at + 1 < characters.size()
        && JOINERS.contains(characters.get(at))
        && sort(characters.get(at + 1)) == Sort.LETTER;
  }

  private static Sort sort(String character) {
    int point = character.codePointAt(0);
    if (Character.isLetterOrDigit(point) || point == '_') {
      return WITHOUT_SPACES.contains(Character.UnicodeScript.of(point)) ? Sort.SIGN : Sort.LETTER;
    }
    return character.isBlank() && !character.endsWith("\n") ? Sort.SPACE : Sort.SIGN;
  }

  /** Characters as a reader sees them: extended grapheme clusters of Unicode. */
  private static List<String> characters(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> characters = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      characters.add(text.substring(from, to));
      from = to;
    }
    return characters;
  }
}
