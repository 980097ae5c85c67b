package dev.assize.score;

import dev.assize.base.Numbers;
import java.util.Collection;

/** How many of each state: what stands beside every rate. */
public record Counts(int passed, int failed, int errored, int unscored, int notAsked) {

  public static final Counts NONE = new Counts(0, 0, 0, 0);

  /** Where everything was asked. */
  public Counts(int passed, int failed, int errored, int unscored) {
    this(passed, failed, errored, unscored, 0);
  }

  public static Counts of(Collection<State> states) {
    Counts counts = NONE;
    for (State state : states) {
      counts = counts.plus(state);
    }
    return counts;
  }

  public Counts plus(State state) {
    return switch (state) {
      case PASSED -> new Counts(passed + 1, failed, errored, unscored, notAsked);
      case FAILED -> new Counts(passed, failed + 1, errored, unscored, notAsked);
      case ERRORED -> new Counts(passed, failed, errored + 1, unscored, notAsked);
      case UNSCORED -> new Counts(passed, failed, errored, unscored + 1, notAsked);
      case NOT_ASKED -> new Counts(passed, failed, errored, unscored, notAsked + 1);
    };
  }

  /** Passed and failed: the n of a pass rate. */
  public int decided() {
    return passed + failed;
  }

  public int total() {
    return passed + failed + errored + unscored + notAsked;
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
    if (errored > 0) {
      return State.ERRORED;
    }
    return notAsked > 0 && unscored == 0 ? State.NOT_ASKED : State.UNSCORED;
  }

  /** {@code 3 unscored}, and {@code 7 not asked} where there are such. */
  public String unscoredWords() {
    return Numbers.count(unscored)
        + " unscored"
        + (notAsked == 0 ? "" : ", " + Numbers.count(notAsked) + " not asked");
  }
}
