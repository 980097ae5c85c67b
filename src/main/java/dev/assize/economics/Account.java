package dev.assize.economics;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one subject did with the cases.
 *
 * @param subject as reports call it
 * @param outcomes by case id, one for each trial in their order; a trial that was not asked is one
 *     of them
 */
public record Account(String subject, Map<String, List<Outcome>> outcomes) {

  public Account {
    TreeMap<String, List<Outcome>> sorted = new TreeMap<>();
    outcomes.forEach((id, trials) -> sorted.put(id, List.copyOf(trials)));
    outcomes = Collections.unmodifiableMap(sorted);
  }
}
