package dev.assize.diversity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that a set says one to three times in all: its tail, which is the first to go when a
 * model learns from what a model wrote.
 */
record RareWords(Set<String> words) {

  private static final int MOST = 3;

  RareWords {
    words = Set.copyOf(words);
  }

  /** Of canonical texts, in which one space parts words. */
  static RareWords of(List<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (String text : texts) {
      for (String word : text.split(" ")) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    return new RareWords(
        counts.entrySet().stream()
            .filter(word -> word.getValue() <= MOST)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  /** The share of them that other canonical texts still say; 1 when there are none. */
  double keptBy(List<String> texts) {
    Set<String> kept = new HashSet<>();
    for (String text : texts) {
      for (String word : text.split(" ")) {
        if (words.contains(word)) {
          kept.add(word);
        }
      }
    }
    return words.isEmpty() ? 1 : (double) kept.size() / words.size();
  }
}
