package dev.assize.regression;

import dev.assize.cases.Expectation.Importance;
import dev.assize.run.ConfirmationPlan;
import dev.assize.stats.Confirmation;
import dev.assize.stats.Flakiness;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which critical cases are asked again, and how often: decided by what was known before any fresh
 * trial, so that nobody's wish for an answer can choose the evidence.
 */
public final class Confirming {

  /** How probable it may be that critical cases alone hold back an unchanged candidate. */
  public static final double SHARE = 0.02;

  /**
   * The prior: of a case with fewer known trials than these, the others are taken to have passed. A
   * critical case is one that the baseline passes; whoever marks one says so.
   */
  static final int PRIOR_TRIALS = 10;

  /** Fresh trials of one case at most. A case that needs more is too flaky to be critical. */
  static final int MOST_TRIALS = 20;

  private Confirming() {}

  /** The critical cases that newly fail and that nobody accepted, by id. */
  public static List<PairedCase> doubtful(Comparison comparison, Acceptances accepted) {
    return comparison.with(Transition.BROKE).stream()
        .filter(pair -> pair.facts().importance() == Importance.CRITICAL)
        .filter(pair -> accepted.of(pair).isEmpty())
        .toList();
  }

  /**
   * How often each is asked: so often that, if nothing changed, all critical cases of the
   * comparison together hold it back with probability {@link #SHARE} at most, but at least once and
   * at most twenty times. The uncertainty of the case's reliability is averaged over.
   *
   * @param passed trials of the baseline's version that are known to have passed, each once
   * @param failed those that are known to have failed
   */
  public static ConfirmationPlan plan(Comparison comparison, int passed, int failed) {
    int criticals =
        (int)
            comparison.pairs().stream()
                .filter(pair -> pair.facts().importance() == Importance.CRITICAL)
                .count();
    double allowed = Confirmation.shareOf(SHARE, Math.max(1, criticals));
    int needed = needed(passed, failed, allowed).orElse(MOST_TRIALS);
    return new ConfirmationPlan(Math.clamp(needed, 1, MOST_TRIALS), passed, failed, allowed);
  }

  /** Whether as many trials as the plan has keep the budget. */
  static boolean keepsBudget(ConfirmationPlan plan) {
    OptionalInt needed = needed(plan.passed(), plan.failed(), plan.allowed());
    return needed.isPresent() && needed.getAsInt() <= plan.trials();
  }

  private static OptionalInt needed(int passed, int failed, double allowed) {
    int assumed = Math.max(0, PRIOR_TRIALS - passed - failed);
    return new Flakiness(passed + assumed, failed).confirmations(allowed);
  }
}
