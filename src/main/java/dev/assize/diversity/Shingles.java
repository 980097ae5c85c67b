package dev.assize.diversity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The distinct runs of three words of a text (A. Broder, "On the resemblance and containment of
 * documents", 1997). A text of one or two words is a single run of all its words.
 */
public record Shingles(Set<String> runs) {

  static final int LENGTH = 3;

  public Shingles {
    runs = Set.copyOf(runs);
  }

  public static Shingles of(String text) {
    return new Shingles(new HashSet<>(inOrder(Words.of(text))));
  }

  /**
   * Jaccard's index, shared runs over all runs: 0 for texts without a common run, 1 for texts of
   * equal runs. Texts without words are alike only to each other.
   */
  public double jaccard(Shingles other) {
    if (runs.isEmpty() && other.runs.isEmpty()) {
      return 1;
    }
    long shared = runs.stream().filter(other.runs::contains).count();
    return (double) shared / (runs.size() + other.runs.size() - shared);
  }

  static List<String> inOrder(List<String> words) {
    return words.isEmpty() ? List.of() : Words.runs(words, Math.min(LENGTH, words.size()));
  }
}
