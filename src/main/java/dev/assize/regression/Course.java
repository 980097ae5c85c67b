package dev.assize.regression;

import dev.assize.base.Seed;
import dev.assize.replay.Turns;
import dev.assize.score.CaseFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The course of a run that may stop early: its units, cases or clusters, in a seeded order in which
 * every prefix holds each category in its share. It hangs on the cases and the seed alone, so that
 * a report finds the same course as the run took.
 *
 * @param units in their order
 */
public record Course(List<Unit> units) {

  /** What is looked at as one piece. */
  public record Unit(List<CaseFacts> cases) {
    public Unit {
      cases = List.copyOf(cases);
    }
  }

  public Course {
    units = List.copyOf(units);
  }

  /** The course over cases that both sides have. */
  public static Course of(Design.EarlyStop design, Collection<CaseFacts> cases, Seed seed) {
    List<CaseFacts> sorted = cases.stream().sorted(Comparator.comparing(CaseFacts::id)).toList();
    Turns<Unit> turns =
        new Turns<>(
            unit -> unit.cases().getFirst().id(), unit -> unit.cases().getFirst().category());
    return new Course(
        turns.of(
            switch (design.unit()) {
              case CASE -> sorted.stream().map(each -> new Unit(List.of(each))).toList();
              case CLUSTER -> clusters(sorted);
            },
            seed));
  }

  private static List<Unit> clusters(List<CaseFacts> cases) {
    int[] cluster = ClusterNumbers.of(cases);
    Map<Integer, List<CaseFacts>> members = new TreeMap<>();
    for (int i = 0; i < cluster.length; i++) {
      members.computeIfAbsent(cluster[i], number -> new ArrayList<>()).add(cases.get(i));
    }
    return members.values().stream().map(Unit::new).toList();
  }

  /** Whether some cases stand or fall together, so that they are no units of their own. */
  public static boolean hasClusters(List<CaseFacts> cases) {
    return ClusterNumbers.sizes(cases).length < cases.size();
  }

  /** All cases of all units. */
  public int cases() {
    return units.stream().mapToInt(unit -> unit.cases().size()).sum();
  }

  /** The size of the largest unit, at least 1. */
  int largest() {
    return units.stream().mapToInt(unit -> unit.cases().size()).max().orElse(1);
  }

  /** How many critical cases there are. */
  long critical() {
    return units.stream()
        .flatMap(unit -> unit.cases().stream())
        .filter(CaseFacts::isCritical)
        .count();
  }
}
