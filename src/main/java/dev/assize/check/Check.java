package dev.assize.check;

import dev.assize.verdict.Verdict;

/**
 * A deterministic test of a response: pure, no clock, no network, the same verdict for the same
 * exhibit.
 */
public interface Check {

  /** Looks at the exhibit; never throws for any text a model can produce. */
  Verdict judge(Exhibit exhibit);
}
