package dev.assize.regression;

import dev.assize.stats.BettingBound;
import dev.assize.stats.EProcess;
import dev.assize.stats.EValue;

/**
 * Watches the differences of one candidate, one by one in a seeded order, until they are enough.
 *
 * <p>It says HOLD when two things are shown at once: the e-process has ruled out "no worse", and
 * the betting bound every loss within the margin. It says SHIP when the betting bound has ruled out
 * every loss as large as the margin. A difference that is not known counts as the one that speaks
 * most against the answer.
 */
final class EarlyLook {

  private final double alpha;
  private final BettingBound atBest;
  private final BettingBound atWorst;
  private EProcess worse = EProcess.on(EProcess.Bet.WORSE);

  /**
   * Before the first difference.
   *
   * @param margin that differences are held against, above 0 and below 1
   */
  EarlyLook(Rules rules, double margin) {
    this.alpha = rules.earlyAlpha();
    this.atBest = new BettingBound(-margin, alpha);
    this.atWorst = new BettingBound(-margin, alpha / rules.candidates());
  }

  /** Takes in the next difference: the worst and the best it can be, alike where it is known. */
  void observe(double worst, double best) {
    atWorst.observe(worst);
    atBest.observe(best);
    if (best < 0) {
      worse = worse.broke();
    } else if (best > 0) {
      worse = worse.fixed();
    }
  }

  /** Whether the candidate is worse, and by more than the margin. */
  boolean isWorse() {
    return atBest.isBelow() && worse.largest().rejects(alpha);
  }

  /** Whether a loss as large as the margin is ruled out. */
  boolean isWithinMargin() {
    return atWorst.isAbove();
  }

  /** The largest evidence of "worse" so far. */
  EValue evidence() {
    return worse.largest();
  }
}
