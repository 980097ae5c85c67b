package dev.assize.budget;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was used up, or may be.
 *
 * @param amounts unit by unit, 0 or more; a unit that is left out is 0 of it
 * @param estimated how many of the calls reported no tokens, so that theirs are estimates
 */
public record Consumption(Map<Unit, BigDecimal> amounts, long estimated) {

  /** Nothing at all. */
  public static final Consumption NONE = new Consumption(Map.of(), 0);

  public Consumption {
    EnumMap<Unit, BigDecimal> ordered = new EnumMap<>(Unit.class);
    ordered.putAll(amounts);
    amounts = Collections.unmodifiableMap(ordered);
  }

  /** Where every token was reported. */
  public static Consumption of(Map<Unit, BigDecimal> amounts) {
    return new Consumption(amounts, 0);
  }

  /** So many calls, and nothing else yet. */
  public static Consumption ofCalls(long calls) {
    return of(Map.of(Unit.CALLS, BigDecimal.valueOf(calls)));
  }

  /** How much of a unit. */
  public BigDecimal of(Unit unit) {
    return amounts.getOrDefault(unit, BigDecimal.ZERO);
  }

  /** Both together. */
  public Consumption plus(Consumption other) {
    EnumMap<Unit, BigDecimal> sum = new EnumMap<>(Unit.class);
    sum.putAll(amounts);
    other.amounts.forEach((unit, amount) -> sum.merge(unit, amount, BigDecimal::add));
    return new Consumption(sum, estimated + other.estimated);
  }
}
