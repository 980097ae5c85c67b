package dev.assize.economics.routing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
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
}
