package dev.assize.adversarial;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one mutator gave.
 *
 * @param applicable of how many parents it can make children
 * @param parents of how many there are
 * @param candidates how many children could be weighed
 * @param taken how many were taken
 * @param rejected how many were made and not taken, by reason
 */
public record Yield(
    Trait trait,
    int applicable,
    int parents,
    int candidates,
    int taken,
    Map<String, Integer> rejected) {
  public Yield {
    rejected = new TreeMap<>(rejected);
  }
}
