package dev.assize;

import java.util.List;

/**
 * What stored runs say about golden cases.
 *
 * @param suspects the most suspicious first
 * @param sealed how many sealed cases are suspicious, too
 * @param cases how many were looked at
 * @param versions that answered them
 * @param outdated how many were changed since and were not looked at
 */
public record Suspected(List<Suspect> suspects, int sealed, int cases, int versions, int outdated) {
  public Suspected {
    suspects = List.copyOf(suspects);
  }
}
