package dev.assize.base;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses which word a user meant. */
public final class Suggestion {

  private static final int FARTHEST = 3;

  /** Of more than these only some are told. */
  private static final int MOST = 150;

  private static final int SOME = 5;

  private Suggestion() {}

  /** The known word nearest to the one found, if it is near enough to be a slip of the finger. */
  public static Optional<String> near(String found, Collection<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    int limit = Math.min(FARTHEST, Math.max(1, found.length() / 2));
    return known.stream()
        .filter(word -> distance.apply(found, word) <= limit)
        .min(
            Comparator.<String>comparingInt(word -> distance.apply(found, word))
                .thenComparing(word -> word));
  }

  /** {@code Did you mean "x"?} or, when nothing is near, what is known; empty when nothing is. */
  public static String remedy(String found, Collection<String> known) {
    return known.isEmpty() ? "" : nearest(found, known);
  }

  private static String nearest(String found, Collection<String> known) {
    return near(found, known)
        .map(word -> "Did you mean \"" + word + "\"?")
        .orElseGet(() -> known.size() <= MOST ? all(known) : some(found, known));
  }

  private static String all(Collection<String> known) {
    return "Known are: " + String.join(", ", known.stream().sorted().toList()) + ".";
  }

  private static String some(String found, Collection<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    List<String> nearest =
        known.stream()
            .sorted(
                Comparator.<String>comparingInt(word -> distance.apply(found, word))
                    .thenComparing(word -> word))
            .limit(SOME)
            .toList();
    return "Of " + known.size() + " these are nearest: " + String.join(", ", nearest) + ".";
  }
}
