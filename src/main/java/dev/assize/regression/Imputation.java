package dev.assize.regression;

import dev.assize.score.CaseScore;
import dev.assize.score.State;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills what is not known with the worst or the best it can be, keeping to what is known of the
 * other side: a case that failed before cannot break.
 */
enum Imputation {
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

  /** All cases, with every open one filled in. */
  PairedValues fill(Comparison comparison) {
    List<PairedValues.Value> all = new ArrayList<>();
    for (PairedCase pair : comparison.pairs()) {
      all.add(
          pair.transition() == Transition.NOT_COMPARABLE
              ? new PairedValues.Value(
                  pair.facts(),
                  value(pair.baseline(), baseline),
                  value(pair.candidate(), candidate),
                  pair.baseline().trials().total() == 1 && pair.candidate().trials().total() == 1)
              : PairedValues.Value.of(pair, Measure.PASS));
    }
    for (CaseScore score : comparison.candidate().cases()) {
      if (comparison.changes().unjudged().contains(score.id())) {
        all.add(
            new PairedValues.Value(
                score.facts(), value(baseline), value(candidate), score.trials().total() == 1));
      }
    }
    return new PairedValues(all);
  }

  /** The way a pair would have taken. */
  Transition fill(PairedCase pair) {
    return Transition.between(
        filled(pair.baseline().state(), baseline), filled(pair.candidate().state(), candidate));
  }

  private static double value(CaseScore score, State open) {
    return score.state().isDecided() ? Measure.PASS.of(score) : value(open);
  }

  private static double value(State open) {
    return open == State.PASSED ? 1 : 0;
  }

  private static State filled(State state, State open) {
    return state.isDecided() ? state : open;
  }
}
