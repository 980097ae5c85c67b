package dev.assize.check.similarity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for words, so that long sequences of them compare quickly. */
final class Vocabulary {

  private final Map<String, Integer> numbers = new HashMap<>();

  int[] of(List<String> words) {
    int[] sequence = new int[words.size()];
    for (int i = 0; i < sequence.length; i++) {
      sequence[i] = numbers.computeIfAbsent(words.get(i), word -> numbers.size());
    }
    return sequence;
  }

  /** How many different words there were. */
  int size() {
    return numbers.size();
  }
}
