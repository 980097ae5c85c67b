package wrenmoor.assistant.text;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The terms that the knowledge uses, and the nearest of them to a word that was mistyped. */
public final class Vocabulary {
  private static final int SHORTEST_MENDED = 4;

  private final Map<String, Integer> frequency = new TreeMap<>();

  /** Counts one use of a term. */
  public void add(String term) {
    frequency.merge(term, 1, Integer::sum);
  }

  /** Whether the term is used anywhere. */
  public boolean knows(String term) {
    return frequency.containsKey(term);
  }

  /**
   * The most frequent known term that is one slip of the keys away (a letter left out, added,
   * changed or swapped with its neighbour; in words of four letters only swapped); words of fewer
   * than four letters are left alone.
   */
  public Optional<String> nearest(String word) {
    if (word.length() < SHORTEST_MENDED || !word.chars().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    return frequency.entrySet().stream()
        .filter(known -> known.getKey().length() >= SHORTEST_MENDED)
        .filter(known -> oneSlip(word, known.getKey()))
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  static boolean oneSlip(String written, String meant) {
    int shorter = Math.min(written.length(), meant.length());
    int from = 0;
    while (from < shorter && written.charAt(from) == meant.charAt(from)) {
      from++;
    }
    String left = written.substring(from);
    String right = meant.substring(from);
    if (left.isEmpty() || right.isEmpty()) {
      return left.length() + right.length() == 1;
    }
    if (shorter <= SHORTEST_MENDED) {
      return swapped(left, right);
    }
    return switch (left.length() - right.length()) {
      case 1 -> left.substring(1).equals(right);
      case -1 -> right.substring(1).equals(left);
      case 0 -> left.substring(1).equals(right.substring(1)) || swapped(left, right);
      default -> false;
    };
  }

  private static boolean swapped(String left, String right) {
    return left.length() > 1
        && left.length() == right.length()
        && left.charAt(0) == right.charAt(1)
        && left.charAt(1) == right.charAt(0)
        && left.substring(2).equals(right.substring(2));
  }
}
