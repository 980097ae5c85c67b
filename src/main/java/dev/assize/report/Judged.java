package dev.assize.report;

import dev.assize.regression.Comparison;
import dev.assize.regression.Decision;
import dev.assize.score.ScoredRun;

/** One candidate and its decision: what a report is made from. */
public sealed interface Judged {

  Decision decision();

  /** A candidate that was compared. */
  record Compared(
      Comparison comparison,
      Decision decision,
      SideFacts baseline,
      SideFacts candidate,
      Beside beside)
      implements Judged {

    /** Where nothing stands beside its figures. */
    public Compared(
        Comparison comparison, Decision decision, SideFacts baseline, SideFacts candidate) {
      this(comparison, decision, baseline, candidate, Beside.NOTHING);
    }
  }

  /**
   * A candidate without a baseline.
   *
   * @param why there is none
   */
  record Alone(ScoredRun candidate, Decision decision, SideFacts facts, String why)
      implements Judged {}
}
