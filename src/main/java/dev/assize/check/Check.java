package dev.assize.check;

import dev.assize.verdict.Verdict;

/**
 * A deterministic test of a response: pure, no clock, no network, the same verdict for the same
 * exhibit.
 */
@FunctionalInterface
public non-sealed interface Check extends Examination {

  /**
   * Looks at the exhibit; never throws for any text a model can produce. The rationale says what
   * was found, so that it stays true when {@code not} turns the verdict round.
   */
  Verdict judge(Exhibit exhibit);
}
