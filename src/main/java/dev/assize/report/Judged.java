package dev.assize.report;

import dev.assize.noise.JudgeFigures;
import dev.assize.regression.Comparison;
import dev.assize.regression.Decision;
import dev.assize.score.ScoredRun;
import java.util.List;

/** One candidate and its decision: what a report is made from. */
public sealed interface Judged {

  Decision decision();

  /** What stored verdicts say of the judges who gave them. */
  List<JudgeFigures> judges();

  /** How far judges agree with people and with each other. */
  JudgeAgreement agreement();

  /** A candidate that was compared. */
  record Compared(
      Comparison comparison,
      Decision decision,
      SideFacts baseline,
      SideFacts candidate,
      Beside beside,
      List<JudgeFigures> judges,
      JudgeAgreement agreement)
      implements Judged {

    public Compared {
      judges = List.copyOf(judges);
    }

    /** Where nothing stands beside its figures, and nobody judged. */
    public Compared(
        Comparison comparison, Decision decision, SideFacts baseline, SideFacts candidate) {
      this(
          comparison,
          decision,
          baseline,
          candidate,
          Beside.NOTHING,
          List.of(),
          JudgeAgreement.NONE);
    }
  }

  /**
   * A candidate without a baseline.
   *
   * @param why there is none
   */
  record Alone(
      ScoredRun candidate,
      Decision decision,
      SideFacts facts,
      String why,
      List<JudgeFigures> judges,
      JudgeAgreement agreement)
      implements Judged {

    public Alone {
      judges = List.copyOf(judges);
    }
  }
}
