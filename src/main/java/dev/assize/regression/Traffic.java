package dev.assize.regression;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How real traffic is split over categories.
 *
 * @param shares above 0 by category, in sum 1; empty where nothing is declared
 */
public record Traffic(Map<String, Double> shares) {

  /** Where nothing is declared. */
  public static final Traffic UNDECLARED = new Traffic(Map.of());

  public Traffic {
    shares = Collections.unmodifiableMap(new TreeMap<>(shares));
  }

  public boolean isDeclared() {
    return !shares.isEmpty();
  }
}
