package dev.assize.check.similarity;

import java.util.List;

/**
 * The words of an answer as the evaluation script of SQuAD 2.0 compares them (Rajpurkar et al.
 * 2018): in small letters, without ASCII punctuation and without a, an and the.
 */
final class SquadWords {

  private SquadWords() {}

  static List<String> of(String answer) {
    StringBuilder letters = new StringBuilder(answer.length());
    PythonText.lower(answer)
        .codePoints()
        .filter(c -> !PythonText.isPunctuation(c))
        .forEach(letters::appendCodePoint);
    return PythonText.words(withoutArticles(letters.toString()));
  }

  /** An article counts wherever Python's {@code \b} is on both sides: also before a lone accent. */
  private static String withoutArticles(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      kept.append(isArticle(text.substring(at, end)) ? " " : text.substring(at, end));
      if (end < text.length()) {
        kept.appendCodePoint(text.codePointAt(end));
        end += Character.charCount(text.codePointAt(end));
      }
      at = end;
    }
    return kept.toString();
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && PythonText.isWordCharacter(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isArticle(String word) {
    return word.equals("a") || word.equals("an") || word.equals("the");
  }
}
