package dev.assize.regression;

import dev.assize.score.State;
import dev.assize.stats.PairedTable;
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

  /** The table with every open case filled in. */
  PairedTable fill(Comparison comparison) {
    List<Transition> all = new ArrayList<>();
    comparison.pairs().forEach(pair -> all.add(fill(pair)));
    comparison.changes().unjudged().forEach(id -> all.add(unknown()));
    return Transition.table(all);
  }

  /** The way a pair would have taken. */
  Transition fill(PairedCase pair) {
    return Transition.between(
        filled(pair.baseline().state(), baseline), filled(pair.candidate().state(), candidate));
  }

  private Transition unknown() {
    return Transition.between(baseline, candidate);
  }

  private static State filled(State state, State open) {
    return state.isDecided() ? state : open;
  }
}
