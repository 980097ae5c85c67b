package dev.assize;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Whose tiers are wanted.
 *
 * @param sides each a run with all of its subjects, {@code RUN:SUBJECT}, or a baseline; none for
 *     the newest run
 * @param kinds of task by category; those of the project where empty
 * @param margin the smallest worsening that matters, as a share; the gate's where empty
 * @param least how many cases a kind must have to be decided on; 120 where empty
 */
public record TiersRequest(
    List<String> sides, Map<String, String> kinds, OptionalDouble margin, OptionalInt least) {

  public TiersRequest {
    sides = List.copyOf(sides);
    kinds = new LinkedHashMap<>(kinds);
  }
}
