package dev.assize.imports;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import java.util.Set;
import java.util.function.Predicate;

/** The golden cases that rows may be about. */
final class KnownCases {

  /** Guessing compares with every known case, which takes long when all rows are wrong. */
  private static final int MOST_GUESSES = 20;

  private final Set<String> ids;
  private final Predicate<String> mayExist;
  private int guesses;

  /**
   * @param mayExist whether an id that is not among them may be one whose own row is faulty
   */
  KnownCases(Set<String> ids, Predicate<String> mayExist) {
    this.ids = ids;
    this.mayExist = mayExist;
  }

  Set<String> ids() {
    return ids;
  }

  boolean contain(String id) {
    return ids.contains(id);
  }

  /** Tells an id that no case can have. */
  void tellUnknown(String id, Place place, Problems problems) {
    if (!ids.contains(id) && !mayExist.test(id)) {
      problems.error(
          "import.unknown-case",
          place,
          "no case \"" + id + "\"",
          "an id of a golden case",
          guesses++ < MOST_GUESSES
              ? Suggestion.near(id, ids).map(near -> "Did you mean \"" + near + "\"?").orElse("")
              : "");
    }
  }
}
