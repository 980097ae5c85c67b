package dev.assize.report;

import java.util.Optional;

/**
 * Both sides under adversarial cases.
 *
 * @param candidate empty when the run had no such case
 * @param baseline empty, too, where there is none
 * @param change of the cases that both sides were asked alike; empty where there is none
 */
public record AdversityView(
    Optional<Adversity> candidate, Optional<Adversity> baseline, Optional<AdverseChange> change) {
  /** Where nobody was attacked. */
  public static final AdversityView NONE =
      new AdversityView(Optional.empty(), Optional.empty(), Optional.empty());
}
