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
 * The order of trials. A round is one repeat of one case, put to every subject in turn: what is
 * compared is asked side by side, so that a model which changes in the middle of a run changes for
 * both sides alike. Rounds are shuffled by a seed, and such that every prefix holds each category
 * in its share, to within one round. Who is asked first changes from round to round.
 */
public final class Schedule {

  private final RandomGenerator random;

  private Schedule(RandomGenerator random) {
    this.random = random;
  }

  /** The order depends on the seed and on which trials there are, not on how they are listed. */
  public static List<Assignment> of(List<Assignment> assignments, Seed seed) {
    List<Assignment> sorted = new ArrayList<>(assignments);
    sorted.sort(Comparator.comparing(Assignment::key));
    return new Schedule(seed.derive("schedule").generator()).byCategory(sorted);
  }

  private List<Assignment> byCategory(List<Assignment> all) {
    List<List<List<Assignment>>> categories = new ArrayList<>();
    for (List<Assignment> category : strata(all, a -> a.golden().standing().category())) {
      List<List<Assignment>> rounds = new ArrayList<>(strata(category, Schedule::round));
      Turns.shuffle(rounds, random);
      rounds.forEach(round -> Turns.shuffle(round, random));
      categories.add(rounds);
    }
    return FairMerge.of(categories).stream().flatMap(List::stream).toList();
  }

  private static String round(Assignment assignment) {
    return assignment.golden().id() + " " + assignment.trial();
  }

  private static Collection<List<Assignment>> strata(
      List<Assignment> all, Function<Assignment, String> name) {
    TreeMap<String, List<Assignment>> strata = new TreeMap<>();
    all.forEach(a -> strata.computeIfAbsent(name.apply(a), s -> new ArrayList<>()).add(a));
    return strata.values();
  }
}
