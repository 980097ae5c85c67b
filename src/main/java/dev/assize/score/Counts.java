package dev.assize.score;

import java.util.Collection;

/** How many of each state: what stands beside every rate. */
public record Counts(int passed, int failed, int errored, int unscored) {

  public static final Counts NONE = new Counts(0, 0, 0, 0);

  public static Counts of(Collection<State> states) {
    Counts counts = NONE;
    for (State state : states) {
      counts = counts.plus(state);
    }
    return counts;
  }

  public Counts plus(State state) {
    return switch (state) {
      case PASSED -> new Counts(passed + 1, failed, errored, unscored);
      case FAILED -> new Counts(passed, failed + 1, errored, unscored);
      case ERRORED -> new Counts(passed, failed, errored + 1, unscored);
      case UNSCORED -> new Counts(passed, failed, errored, unscored + 1);
    };
  }

  /** Passed and failed: the n of a pass rate. */
  public int decided() {
    return passed + failed;
  }

  public int total() {
    return passed + failed + errored + unscored;
  }

  /**
   * The state of a case over its trials: passed by strict majority of all trials; failed when a
   * pass can no longer be reached; else what kept the rest from deciding.
   */
  public State majority() {
    if (2 * passed > total()) {
      return State.PASSED;
    }
    if (2 * failed >= total() && total() > 0) {
      return State.FAILED;
    }
    return errored > 0 ? State.ERRORED : State.UNSCORED;
  }
}
