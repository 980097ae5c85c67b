package dev.assize.simulation;

import dev.assize.regression.Answer;
import dev.assize.regression.Comparison;
import dev.assize.regression.Decision;
import dev.assize.regression.Design;
import dev.assize.regression.Gate;
import dev.assize.regression.Look;
import dev.assize.regression.Rules;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.ScoredRun;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;

/**
 * The gate looks at the first trial of each case, and where that cannot tell, at all of them.
 *
 * @param again counts how often it cannot tell at first
 */
record LookingTwice(Look first, Look second, LongAdder again) implements Conduct {

  /** As the gate splits the error that it may make. */
  LookingTwice() {
    this(Look.FIRST, Look.SECOND, new LongAdder());
  }

  @Override
  public Decision decide(Rules rules, Comparison drawn, RandomGenerator random) {
    int more = drawn.candidate().trials() - 1;
    Rules twice = rules.in(new Design.TwoLooks(more));
    Comparison begun =
        Comparison.of(
            first(drawn.baseline(), random), first(drawn.candidate(), random), Set.of(), Set.of());
    Decision early = new Gate(twice.at(first)).decide(begun);
    if (early.answer() != Answer.INCONCLUSIVE) {
      return early;
    }
    again.increment();
    return new Gate(twice.at(second)).decide(drawn);
  }

  /** Of a case's trials, which are alike, any may have been the first. */
  private static ScoredRun first(ScoredRun side, RandomGenerator random) {
    List<CaseScore> cases = side.cases().stream().map(score -> first(score, random)).toList();
    return new ScoredRun(side.run(), side.subject(), side.version(), 1, cases, side.evidence());
  }

  private static CaseScore first(CaseScore score, RandomGenerator random) {
    boolean passes = random.nextInt(score.trials().decided()) < score.trials().passed();
    return CaseScore.of(
        score.facts(), new Counts(passes ? 1 : 0, passes ? 0 : 1, 0, 0), CaseScore.UNGRADED);
  }
}
