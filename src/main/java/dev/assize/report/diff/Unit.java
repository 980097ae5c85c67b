package dev.assize.report.diff;

import java.util.ArrayList;
import java.util.List;

/** A sentence or a line, with the words and the signs it is made of; nothing is left out. */
record Unit(List<String> words, String text) {

  private static final String SENTENCE_ENDS = ".!?\u2026\u3002\uff01\uff1f";

  /**
   * The units of a text.
   *
   * @param byLine whether only a line feed ends one
   */
  static List<Unit> of(String text, boolean byLine) {
    List<Unit> units = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String word : Words.of(text)) {
      words.add(word);
      if (word.endsWith("\n") || !byLine && endsSentence(words)) {
        units.add(of(words));
        words = new ArrayList<>();
      }
    }
    if (!words.isEmpty()) {
      units.add(of(words));
    }
    return units;
  }

  private static Unit of(List<String> words) {
    return new Unit(words, String.join("", words));
  }

  private static boolean endsSentence(List<String> words) {
    int last = words.size() - 1;
    return last > 0
        && words.get(last).isBlank()
        && SENTENCE_ENDS.indexOf(words.get(last - 1).charAt(0)) >= 0;
  }
}
