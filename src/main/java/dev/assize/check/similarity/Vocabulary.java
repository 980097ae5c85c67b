package dev.assize.check.similarity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for the words of references, so that long sequences of them compare quickly. Words that
 * no reference has need no numbers of their own: they are like nothing.
 */
final class Vocabulary {

  /** The number of all words that were not learned. */
  static final int UNKNOWN = -1;

  private final Map<String, Integer> numbers = new HashMap<>();

  /** Numbers for the words of a reference, new ones for new words. */
  int[] learn(List<String> words) {
    return words.stream().mapToInt(this::learn).toArray();
  }

  int learn(String word) {
    return numbers.computeIfAbsent(word, w -> numbers.size());
  }

  int[] of(List<String> words) {
    int[] sequence = new int[words.size()];
    for (int i = 0; i < sequence.length; i++) {
      sequence[i] = of(words.get(i));
    }
    return sequence;
  }

  int of(String word) {
    return numbers.getOrDefault(word, UNKNOWN);
  }

  /** How many different words were learned. */
  int size() {
    return numbers.size();
  }
}
