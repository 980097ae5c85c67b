package dev.assize.cases;

import java.util.HashMap;
import java.util.Map;

/**
 * Puts one value in the place of all that equal it. Cases are many, and most have their category,
 * checks, judges and owner in common with others: told once each, they take a third of the memory.
 */
final class Alike {

  private final Map<Object, Object> firsts = new HashMap<>();
  private final Map<String, Spot> spots = new HashMap<>();

  /** The same case, of values that it shares with those before it. */
  GoldenCase of(GoldenCase golden) {
    return new GoldenCase(
        golden.id(),
        golden.place(),
        golden.question(),
        of(golden.expectation()),
        first(golden.standing()),
        first(golden.stewardship()));
  }

  private Expectation of(Expectation expectation) {
    return new Expectation(
        expectation.reference(),
        first(expectation.include()),
        first(expectation.exclude()),
        expectation.checks().stream().map(this::of).toList(),
        first(expectation.criteria()),
        expectation.policy(),
        expectation.importance(),
        expectation.weight(),
        first(expectation.digest()));
  }

  /** All but its place, which every check has to itself. */
  private CheckSpec of(CheckSpec check) {
    return new CheckSpec(
        first(check.text()),
        first(check.name()),
        check.negated(),
        first(check.value()),
        first(check.options()),
        check.place(),
        of(check.text(), check.spot()));
  }

  /** Spots are equal wherever they are, so they are compared by what they say. */
  private Spot of(String check, Spot spot) {
    Spot first = spots.putIfAbsent(check, spot);
    return first != null && first.saysTheSame(spot) ? first : spot;
  }

  private <T> T first(T value) {
    @SuppressWarnings("unchecked") // What equals a value of ours is of its type.
    T first = (T) firsts.putIfAbsent(value, value);
    return first == null ? value : first;
  }
}
