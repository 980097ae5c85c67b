package dev.assize.check;

import dev.assize.check.Description.Needs;
import dev.assize.verdict.Criterion;

/**
 * An examination that a case asks for, with what its finding means for the case.
 *
 * @param needs what it is shown besides the reply; whatever needs no golden case can watch
 *     production, too
 * @param demands what it asks of replies, for lint
 * @param force whether its finding can pass or fail the case
 */
public record NamedCheck(
    Criterion criterion, Examination examination, Needs needs, Demands demands, Force force) {

  /** What a finding does to its case. */
  public enum Force {
    DECIDES,
    /** Told beside the others: advisory, or a score. */
    TELLS
  }

  public boolean decides() {
    return force == Force.DECIDES;
  }

  /** The same, examined in another way. */
  NamedCheck with(Examination another) {
    return new NamedCheck(criterion, another, needs, demands, force);
  }
}
