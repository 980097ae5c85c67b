package dev.assize.report.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The first sentences in which two texts differ.
 *
 * @param before of the first text; empty where it ends
 * @param after of the second text; empty where it ends
 */
record FirstDifference(String before, String after) {

  static FirstDifference between(String before, String after) {
    List<String> these = sentences(before);
    List<String> those = sentences(after);
    int same = 0;
    while (same < these.size() && same < those.size() && these.get(same).equals(those.get(same))) {
      same++;
    }
    return new FirstDifference(at(same, these), at(same, those));
  }

  private static String at(int index, List<String> sentences) {
    return index < sentences.size() ? sentences.get(index) : "";
  }

  private static List<String> sentences(String text) {
    BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
    ends.setText(text);
    List<String> sentences = new ArrayList<>();
    int start = ends.first();
    for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
      String sentence = text.substring(start, end).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
      start = end;
    }
    return sentences;
  }
}
