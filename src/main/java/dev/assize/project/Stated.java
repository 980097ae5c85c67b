package dev.assize.project;

import dev.assize.base.Place;
import dev.assize.economics.worth.Figure;
import dev.assize.economics.worth.Lever;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The figures that somebody states about one thing.
 *
 * @param <L> what an answer about it hangs on
 * @param name as the file calls it
 * @param currency of all money, ISO 4217; empty where none is stated
 * @param person whose hour the book of prices has, in the place of a wage; empty where nobody is
 *     named
 * @param figures those that are stated
 * @param place where they stand
 */
public record Stated<L extends Enum<L> & Lever>(
    String name, String currency, String person, Map<L, Figure> figures, Place place) {

  public Stated {
    figures = figures.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(figures));
  }
}
