package dev.assize.economics.routing;

import dev.assize.run.Charge;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one signal said of all replies of one subject.
 *
 * @param readings by case id, one for each trial in their order; a case that is not here was not
 *     read
 */
public record Watch(Signal.Blind signal, String subject, Map<String, List<Reading>> readings) {

  public Watch {
    TreeMap<String, List<Reading>> sorted = new TreeMap<>();
    readings.forEach((id, trials) -> sorted.put(id, List.copyOf(trials)));
    readings = Collections.unmodifiableMap(sorted);
  }

  /** How many attempts at readings of some cases told no use. */
  public long unbilled(Set<String> cases) {
    return readings.entrySet().stream()
        .filter(each -> cases.contains(each.getKey()))
        .flatMap(each -> each.getValue().stream())
        .mapToLong(each -> each.charge().unbilled())
        .sum();
  }

  /** What the dearest reading cost. */
  double dearest() {
    return Charge.dearest(
        readings.values().stream().flatMap(List::stream).map(Reading::charge).toList());
  }
}
