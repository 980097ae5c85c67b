package dev.assize.economics.worth;

import dev.assize.base.Place;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that an answer rests on, and where each figure comes from.
 *
 * @param <L> the levers of the answer
 * @param currency of all money, ISO 4217
 * @param figures of every lever
 * @param place where they are stated, for faults
 */
public record Grounds<L extends Enum<L> & Lever>(
    String currency, Map<L, Figure> figures, Place place) {

  public Grounds {
    figures = Collections.unmodifiableMap(new EnumMap<>(figures));
  }

  /** One that is there. */
  public Figure figure(Lever lever) {
    return figures.entrySet().stream()
        .filter(each -> each.getKey() == lever)
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /**
   * The figures for a model.
   *
   * @throws dev.assize.base.InvalidInput with every lever that has no figure
   */
  public Assumptions<L> assumptions(Class<L> levers) {
    Map<L, Assumption> stated = new LinkedHashMap<>();
    figures.forEach((lever, figure) -> stated.put(lever, figure.assumption()));
    return Assumptions.of(currency, List.of(levers.getEnumConstants()), stated, place);
  }
}
