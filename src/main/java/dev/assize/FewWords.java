package dev.assize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Short texts as lists of words, to be found by a text that is one of them and hardly a word more.
 * Each stands under its rarest word, so that a search looks at few of many.
 */
final class FewWords {

  /** {@code It is billing.} is still a label. */
  private static final int WORDS_AROUND = 2;

  private final Map<String, List<List<String>>> byRarest = new HashMap<>();

  private FewWords() {}

  /** Of lists of words; empty ones are none. */
  static FewWords of(Collection<List<String>> texts) {
    Set<List<String>> distinct = new LinkedHashSet<>(texts);
    Map<String, Integer> uses = new HashMap<>();
    distinct.forEach(
        text -> new HashSet<>(text).forEach(word -> uses.merge(word, 1, Integer::sum)));
    FewWords found = new FewWords();
    for (List<String> text : distinct) {
      text.stream()
          .min(Comparator.comparing(uses::get))
          .ifPresent(
              word -> found.byRarest.computeIfAbsent(word, any -> new ArrayList<>()).add(text));
    }
    return found;
  }

  /** Whether what was said is one of the texts, and hardly a word more. */
  boolean hold(List<String> said) {
    return said.stream()
        .distinct()
        .flatMap(word -> byRarest.getOrDefault(word, List.of()).stream())
        .anyMatch(text -> isHardlyMore(said, text));
  }

  /** Whether what was said holds every word of a text, and hardly another. */
  static boolean isHardlyMore(List<String> said, List<String> text) {
    return said.size() - text.size() <= WORDS_AROUND && said.containsAll(text);
  }
}
