package dev.assize.regression;

import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;

/**
 * One case on both sides.
 *
 * @param reason why it cannot be compared; empty when it can
 */
public record PairedCase(
    CaseFacts facts,
    CaseScore baseline,
    CaseScore candidate,
    Transition transition,
    String reason) {

  static PairedCase of(CaseScore baseline, CaseScore candidate) {
    Transition transition = Transition.between(baseline.state(), candidate.state());
    return new PairedCase(
        candidate.facts(),
        baseline,
        candidate,
        transition,
        reason(baseline, candidate, transition));
  }

  private static String reason(CaseScore baseline, CaseScore candidate, Transition transition) {
    if (transition != Transition.NOT_COMPARABLE) {
      return "";
    }
    return "baseline " + baseline.state().word() + ", candidate " + candidate.state().word();
  }

  public String id() {
    return facts.id();
  }

  /**
   * Whether nothing got worse, better or lost: it ended alike, or is decided for the first time.
   */
  boolean standsAsBefore() {
    return candidate.state() == baseline.state()
        || (candidate.state().isDecided() && !baseline.state().isDecided());
  }
}
