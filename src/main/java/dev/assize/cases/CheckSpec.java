package dev.assize.cases;

import dev.assize.base.Place;
import java.util.Map;
import java.util.TreeMap;

/**
 * A check as a golden file names it; what it means is known two floors up.
 *
 * @param text as written, for reports: {@code not contains: sorry [ignoring case]}
 * @param negated whether {@code not} stood before the name
 * @param value what stands behind the colon; empty when nothing does
 * @param options the bracketed options by name; an option without a value has the empty text
 */
public record CheckSpec(
    String text,
    String name,
    boolean negated,
    String value,
    Map<String, String> options,
    Place place) {

  public CheckSpec {
    options = java.util.Collections.unmodifiableMap(new TreeMap<>(options));
  }
}
