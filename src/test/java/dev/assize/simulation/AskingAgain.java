package dev.assize.simulation;

import dev.assize.regression.Acceptances;
import dev.assize.regression.Comparison;
import dev.assize.regression.Confirming;
import dev.assize.regression.Decision;
import dev.assize.regression.Gate;
import dev.assize.regression.PairedCase;
import dev.assize.regression.Rules;
import dev.assize.run.ConfirmationPlan;
import dev.assize.score.Confirmed;
import dev.assize.score.Counts;
import dev.assize.score.ScoredRun;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Critical cases that newly fail are asked again before the gate decides, as often as their plan
 * says.
 *
 * @param passed trials of the baseline's version that are known to have passed, of each case
 */
record AskingAgain(int passed) implements Conduct {

  @Override
  public Decision decide(Rules rules, Comparison drawn, RandomGenerator random) {
    Map<String, Confirmed> fresh = new TreeMap<>();
    for (PairedCase pair : Confirming.doubtful(drawn, Acceptances.NONE)) {
      fresh.put(pair.id(), asked(Confirming.plan(drawn, passed, 0), random));
    }
    ScoredRun candidate = drawn.candidate().with(fresh);
    return new Gate(rules).decide(Comparison.of(drawn.baseline(), candidate, Set.of(), Set.of()));
  }

  private static Confirmed asked(ConfirmationPlan plan, RandomGenerator random) {
    int passes = 0;
    for (int trial = 0; trial < plan.trials(); trial++) {
      passes += random.nextDouble() < Truth.RELIABILITY ? 1 : 0;
    }
    return new Confirmed(plan, new Counts(passes, plan.trials() - passes, 0, 0));
  }
}
