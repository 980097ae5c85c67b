package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.report.economics.PayerView.Tile;
import dev.assize.report.economics.SideCost.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One figure of one side.
 *
 * @param amount by which sides are put in order; empty where it is not known
 * @param figure the amount in words, or why there is none
 * @param limits of its interval, in brackets; empty where there are none
 */
record Sided(String subject, Role role, Optional<BigDecimal> amount, String figure, String limits) {

  /** So many sides are named in a note. */
  private static final int NAMED = 6;

  /** All sides in one tile. */
  static Tile tile(String name, List<Sided> sides) {
    List<Sided> candidates = sides.stream().filter(each -> each.role == Role.CANDIDATE).toList();
    return candidates.size() == 1
        ? alone(name, candidates.getFirst(), sides)
        : new Tile(name, span(candidates), note(List.of(), sides));
  }

  private static Tile alone(String name, Sided candidate, List<Sided> sides) {
    List<String> notes = candidate.limits.isEmpty() ? List.of() : List.of(candidate.limits);
    return new Tile(
        name,
        candidate.figure,
        note(notes, sides.stream().filter(each -> !each.equals(candidate)).toList()));
  }

  /** From the lowest to the highest. */
  private static String span(List<Sided> candidates) {
    List<Sided> known =
        candidates.stream()
            .filter(each -> each.amount.isPresent())
            .sorted(Comparator.comparing(each -> each.amount.orElseThrow()))
            .toList();
    if (known.isEmpty()) {
      return candidates.getFirst().figure;
    }
    String lowest = known.getFirst().figure;
    String highest = known.getLast().figure;
    return lowest.equals(highest) ? lowest : lowest + " to " + highest;
  }

  private static String note(List<String> before, List<Sided> sides) {
    List<String> notes = new ArrayList<>(before);
    sides.stream().limit(NAMED).map(Sided::words).forEach(notes::add);
    if (sides.size() > NAMED) {
      notes.add(Numbers.count(sides.size() - (long) NAMED, "more subject"));
    }
    return String.join("; ", notes);
  }

  private String words() {
    return Stream.of(subject + (role == Role.BASELINE ? " (baseline)" : ""), figure, limits)
        .filter(word -> !word.isEmpty())
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }
}
