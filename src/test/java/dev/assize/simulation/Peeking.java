package dev.assize.simulation;

import dev.assize.regression.Answer;
import dev.assize.regression.Comparison;
import dev.assize.regression.Decision;
import dev.assize.regression.Gate;
import dev.assize.regression.Rules;
import dev.assize.score.ScoredRun;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What nobody should do: the gate looks after every so many cases, each time at the level of a
 * single look, and takes the first answer that is one.
 */
record Peeking(int cases) implements Conduct {

  @Override
  public Decision decide(Rules rules, Comparison drawn, RandomGenerator random) {
    Gate gate = new Gate(rules);
    int all = drawn.pairs().size();
    for (int seen = cases; seen < all; seen += cases) {
      Decision decision = gate.decide(first(drawn, seen));
      if (decision.answer() != Answer.INCONCLUSIVE) {
        return decision;
      }
    }
    return gate.decide(drawn);
  }

  private static Comparison first(Comparison drawn, int cases) {
    return Comparison.of(
        first(drawn.baseline(), cases), first(drawn.candidate(), cases), Set.of(), Set.of());
  }

  private static ScoredRun first(ScoredRun side, int cases) {
    return side.with(side.cases().subList(0, cases));
  }
}
