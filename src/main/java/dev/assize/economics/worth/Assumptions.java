package dev.assize.economics.worth;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * All that a model rests on, each stated by the user.
 *
 * @param <L> the levers of the model
 * @param currency of all money, ISO 4217
 * @param stated in the order of the levers
 */
public record Assumptions<L extends Enum<L> & Lever>(String currency, Map<L, Assumption> stated) {

  public Assumptions {
    stated = Collections.unmodifiableMap(new LinkedHashMap<>(stated));
  }

  /**
   * Takes what was stated.
   *
   * @param levers all that the model needs
   * @param place where they are stated, for faults
   * @throws dev.assize.base.InvalidInput with all faults at once: one that is missing, one beyond
   *     what is possible
   */
  public static <L extends Enum<L> & Lever> Assumptions<L> of(
      String currency, List<L> levers, Map<L, Assumption> stated, Place place) {
    Problems problems = new Problems();
    Map<L, Assumption> ordered = new LinkedHashMap<>();
    for (L lever : levers) {
      Assumption found = stated.get(lever);
      if (found == null) {
        problems.error(
            "economics.assumption-missing",
            place,
            "no " + lever.words(),
            "your own figure",
            "State " + lever.key() + ": ... (there is no default).");
      } else {
        ordered.put(lever, found);
        if (!lever.scale().holds(found.low()) || !lever.scale().holds(found.high())) {
          problems.error(
              "economics.assumption-range",
              place,
              lever.words() + " of " + words(found),
              lever.scale().least().toPlainString() + " to " + lever.scale().most().toPlainString(),
              "Correct it.");
        }
      }
    }
    problems.orThrow();
    return new Assumptions<>(currency, ordered);
  }

  private static String words(Assumption found) {
    return found.low().toPlainString() + " to " + found.high().toPlainString();
  }

  /** What is stated for a lever. */
  BigDecimal value(L lever) {
    return assumption(lever).value();
  }

  Assumption assumption(L lever) {
    Assumption found = stated.get(lever);
    if (found == null) {
      throw new IllegalArgumentException("nothing is stated of " + lever.words());
    }
    return found;
  }

  /** The same where one of them is another. */
  Assumptions<L> with(L lever, BigDecimal value) {
    return changed(lever, old -> Assumption.sure(value));
  }

  private Assumptions<L> changed(L lever, UnaryOperator<Assumption> change) {
    Map<L, Assumption> others = new LinkedHashMap<>(stated);
    others.put(lever, change.apply(assumption(lever)));
    return new Assumptions<>(currency, others);
  }
}
