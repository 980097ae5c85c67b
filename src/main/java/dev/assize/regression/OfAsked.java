package dev.assize.regression;

import java.util.List;
import java.util.Set;

/**
 * What some replies say where not every case is asked: the others lack nothing, and are none of a
 * rule's cases.
 *
 * @param unasked ids of the others
 */
record OfAsked(Observations found, Set<String> unasked) implements Observations {

  @Override
  public Contrasted contrast(List<PairedCase> pairs, Imputation open, double level) {
    return found.contrast(
        pairs.stream().filter(pair -> !unasked.contains(pair.id())).toList(), open, level);
  }
}
