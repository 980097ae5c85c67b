package dev.assize.economics.routing;

import dev.assize.run.Charge;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The recorded labels of one classifier.
 *
 * @param classifier as reports name it
 * @param byCase one for every case
 */
public record Labels(String classifier, Map<String, Label> byCase) {

  public Labels {
    byCase = Collections.unmodifiableMap(new TreeMap<>(byCase));
  }

  /** How many attempts at labels of some cases told no use. */
  public long unbilled(Set<String> cases) {
    return byCase.entrySet().stream()
        .filter(each -> cases.contains(each.getKey()))
        .mapToLong(each -> each.getValue().charge().unbilled())
        .sum();
  }

  /** What the dearest one cost. */
  double dearest() {
    return Charge.dearest(byCase.values().stream().map(Label::charge).toList());
  }
}
