package dev.assize.regression;

import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.ScoredRun;
import dev.assize.score.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What becomes of cases and trials without a value: they are left out, or filled with the worst or
 * the best they can be, keeping to what is known of the other side: a case that failed before
 * cannot break.
 */
enum Imputation {
  /** Open cases are left out. */
  NONE(State.UNSCORED, State.UNSCORED),
  /** Every open baseline passed and every open candidate failed. */
  WORST(State.PASSED, State.FAILED),
  /** Every open baseline failed and every open candidate passed. */
  BEST(State.FAILED, State.PASSED);

  private final State baseline;
  private final State candidate;

  Imputation(State baseline, State candidate) {
    this.baseline = baseline;
    this.candidate = candidate;
  }

  /** All cases of a scope, paired. */
  PairedValues pairs(Comparison comparison, Measure.OfScore measure, Scope scope) {
    if (this == NONE) {
      return PairedValues.of(comparison.pairs(), measure, scope);
    }
    List<PairedValues.Value> all = new ArrayList<>();
    for (PairedCase pair : comparison.pairs()) {
      if (scope.holds(pair.facts())) {
        all.add(
            new PairedValues.Value(
                pair.facts(),
                value(pair.baseline(), measure, baseline),
                value(pair.candidate(), measure, candidate),
                isOneTrial(measure, pair.baseline()) && isOneTrial(measure, pair.candidate())));
      }
    }
    for (CaseScore score : comparison.candidate().cases()) {
      if (comparison.changes().unjudged().contains(score.id()) && scope.holds(score.facts())) {
        all.add(
            new PairedValues.Value(
                score.facts(), value(baseline), value(candidate), isOneTrial(measure, score)));
      }
    }
    return new PairedValues(all);
  }

  /** All cases of a scope on the side of the candidate. */
  Sample cases(ScoredRun run, Measure.OfScore measure, Scope scope) {
    return cases(run.cases(), measure, scope);
  }

  /** Those of a scope among cases of the candidate. */
  Sample cases(Collection<CaseScore> scores, Measure.OfScore measure, Scope scope) {
    List<CaseFacts> cases = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    boolean isCounted = true;
    for (CaseScore score : scores) {
      if (scope.holds(score.facts()) && (this != NONE || measure.isKnown(score))) {
        cases.add(score.facts());
        values.add(value(score, measure, candidate));
        isCounted &= isOneTrial(measure, score);
      }
    }
    return new Sample(cases, values.stream().mapToDouble(Double::doubleValue).toArray(), isCounted);
  }

  /** The way a pair would have taken. */
  Transition fill(PairedCase pair) {
    return Transition.between(
        filled(pair.baseline().state(), baseline), filled(pair.candidate().state(), candidate));
  }

  /** A value of the baseline, from 0 to 1; empty where it is open and left out. */
  OptionalDouble before(OptionalDouble known) {
    return known.isPresent() || this == NONE ? known : OptionalDouble.of(value(baseline));
  }

  /** A value of the candidate, from 0 to 1; empty where it is open and left out. */
  OptionalDouble after(OptionalDouble known) {
    return known.isPresent() || this == NONE ? known : OptionalDouble.of(value(candidate));
  }

  private static boolean isOneTrial(Measure.OfScore measure, CaseScore score) {
    return measure == Measure.PASS && score.trials().total() == 1;
  }

  /** Of a case's trials, those that have no result are filled as well. */
  private static double value(CaseScore score, Measure.OfScore measure, State open) {
    Counts trials = score.trials();
    if (measure == Measure.PASS && open != State.UNSCORED && trials.total() > 0) {
      int filled = open == State.PASSED ? trials.total() - trials.decided() : 0;
      return (double) (trials.passed() + filled) / trials.total();
    }
    return measure.isKnown(score) ? measure.of(score) : value(open);
  }

  private static double value(State open) {
    return open == State.PASSED ? 1 : 0;
  }

  private static State filled(State state, State open) {
    return state.isDecided() ? state : open;
  }
}
