package dev.assize;

import dev.assize.base.Seed;
import dev.assize.noise.JudgeFigures;
import dev.assize.noise.JudgeTally;
import dev.assize.provider.Source;
import dev.assize.regression.Comparison;
import dev.assize.regression.PairedCase;
import dev.assize.score.CaseScore;
import dev.assize.score.ScoredRun;
import dev.assize.store.TrialEntry;
import java.util.List;

/** Reads from stored verdicts how noisy judges are; where nobody judged, that costs nothing. */
final class JudgeNoise {

  private static final int SEEN = 20;

  private final double level;

  /**
   * A reader.
   *
   * @param level of intervals
   */
  JudgeNoise(double level) {
    this.level = level;
  }

  /** What was said on both sides of a comparison, of the trials that it looks at. */
  static JudgeTally tally(Side baseline, Side candidate, Comparison comparison) {
    JudgeTally tally =
        new JudgeTally(comparison.pairs().stream().map(PairedCase::facts).toList(), 2);
    add(tally, 0, baseline, comparison.baseline());
    add(tally, 1, candidate, comparison.candidate());
    return tally;
  }

  /** What was said on one side by itself. */
  static JudgeTally tally(Side side, ScoredRun scored) {
    JudgeTally tally = new JudgeTally(scored.cases().stream().map(CaseScore::facts).toList(), 1);
    add(tally, 0, side, scored);
    return tally;
  }

  /** How noisy they are, of a comparison by the candidate's side. */
  List<JudgeFigures> of(JudgeTally tally, Side side) {
    return tally.figures(by -> asksNobody(side, by), level, seed(side));
  }

  private static void add(JudgeTally tally, int number, Side side, ScoredRun scored) {
    side.journal()
        .trials(side.subject().id())
        .filter(trial -> trial.key().trial() <= scored.trials())
        .forEach(trial -> tally.add(number, trial));
  }

  /**
   * Whether a judge was seen to look without a call. Of an import nobody knows, and a reply that
   * needs no judge says nothing, so a few are looked at.
   */
  private static boolean asksNobody(Side side, String by) {
    return side.journal()
        .trials(side.subject().id())
        .filter(trial -> trial.findings().stream().anyMatch(f -> f.criterion().by().equals(by)))
        .limit(SEEN)
        .noneMatch(trial -> isAsked(side, trial, by));
  }

  private static boolean isAsked(Side side, TrialEntry trial, String by) {
    return trial.arrival().source() == Source.IMPORT
        || side.journal().findings(trial.key()).stream()
            .filter(finding -> finding.criterion().by().equals(by))
            .anyMatch(finding -> !finding.exchanges().isEmpty() || !finding.raw().isEmpty());
  }

  private static long seed(Side side) {
    return new Seed(side.journal().manifest().seed()).derive("judge noise").value();
  }
}
