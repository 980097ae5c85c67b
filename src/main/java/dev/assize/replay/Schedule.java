package dev.assize.replay;

import dev.assize.base.Seed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The order of trials: shuffled by a seed, and such that every prefix holds each category in its
 * share, and within a category each subject in its share, to within one trial.
 */
final class Schedule {

  private final RandomGenerator random;

  private Schedule(RandomGenerator random) {
    this.random = random;
  }

  /** The order depends on the seed and on which trials there are, not on how they are listed. */
  static List<Assignment> of(List<Assignment> assignments, Seed seed) {
    List<Assignment> sorted = new ArrayList<>(assignments);
    sorted.sort(Comparator.comparing(Assignment::key));
    return new Schedule(seed.derive("schedule").generator()).byCategory(sorted);
  }

  private List<Assignment> byCategory(List<Assignment> all) {
    return FairMerge.of(
        strata(all, a -> a.golden().standing().category()).stream().map(this::bySubject).toList());
  }

  private List<Assignment> bySubject(List<Assignment> all) {
    return FairMerge.of(strata(all, a -> a.subject().id()).stream().map(this::shuffled).toList());
  }

  private static Collection<List<Assignment>> strata(
      List<Assignment> all, Function<Assignment, String> name) {
    TreeMap<String, List<Assignment>> strata = new TreeMap<>();
    all.forEach(a -> strata.computeIfAbsent(name.apply(a), s -> new ArrayList<>()).add(a));
    return strata.values();
  }

  /** Fisher and Yates, written out so that no JDK release changes the order. */
  private List<Assignment> shuffled(List<Assignment> all) {
    List<Assignment> order = new ArrayList<>(all);
    for (int i = order.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      Assignment swapped = order.set(i, order.get(j));
      order.set(j, swapped);
    }
    return order;
  }
}
