package dev.assize.store;

import dev.assize.base.InvalidInput;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Sees to it that a case of a run asks one question: records of two golden sets in one journal are
 * about different things under one name, and no figure may be made of them.
 */
final class OneQuestion {

  private static final int NAMED = 5;

  private OneQuestion() {}

  /**
   * Looks through the cases of a run.
   *
   * @throws InvalidInput when an id has several questions, naming all of them
   */
  static void perCase(String run, Collection<CaseEntry> cases) {
    Map<String, CaseEntry> first = new HashMap<>();
    TreeSet<String> mixed = new TreeSet<>();
    for (CaseEntry each : cases) {
      CaseEntry known = first.putIfAbsent(each.id(), each);
      if (known != null && !known.input().equals(each.input())) {
        mixed.add(each.id());
      }
    }
    if (!mixed.isEmpty()) {
      throw InvalidInput.of(
          "store.mixed-questions",
          Place.of(run),
          Numbers.count(mixed.size(), "case")
              + " with more than one question under one id: "
              + String.join(", ", mixed.stream().limit(NAMED).toList())
              + (mixed.size() > NAMED ? ", ..." : ""),
          "one question for each id of a run",
          "Its files hold records of different golden sets: put back its own, or run again.");
    }
  }
}
