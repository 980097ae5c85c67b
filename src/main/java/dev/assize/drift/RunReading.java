package dev.assize.drift;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one run says of one quantity, case by case.
 *
 * @param run its id
 * @param at when it was played; imported runs bring their own
 * @param surroundings what is known of them, as ids or digests
 * @param values by case, the mean of the case's trials where there are several; cases of which
 *     nothing is known are not in it
 */
public record RunReading(
    String run, Instant at, SortedMap<Aspect, String> surroundings, CaseValues values) {

  public RunReading {
    surroundings = Collections.unmodifiableSortedMap(new TreeMap<>(surroundings));
  }

  /** Of which nothing but the values is known. */
  public static RunReading of(String run, Instant at, Map<String, Double> values) {
    return new RunReading(run, at, Collections.emptySortedMap(), CaseValues.of(values));
  }
}
