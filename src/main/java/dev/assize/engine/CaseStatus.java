package dev.assize.engine;

import dev.assize.score.State;

/** When a case is red. */
enum CaseStatus {
  /** Only when it got worse than the baseline, so that known failures do not keep a build red. */
  REGRESSION,
  /** Whenever it fails. */
  SCORE;

  static CaseStatus of(String word) {
    return switch (word) {
      case "regression" -> REGRESSION;
      case "score" -> SCORE;
      case String other ->
          throw new IllegalArgumentException(
              Keys.CASE_STATUS + "=" + other + ": expected regression or score");
    };
  }

  /**
   * How a candidate's case ended, given what became of it on the baseline; states decided by
   * majority.
   */
  Leaf judge(State candidate, State baseline) {
    return switch (candidate) {
      case PASSED -> Leaf.GREEN;
      case ERRORED -> Leaf.ERROR;
      case UNSCORED -> Leaf.ABORTED_UNSCORED;
      case FAILED -> failed(baseline);
    };
  }

  /** How a case ended that has no baseline to be compared with. */
  Leaf judgeAlone(State state) {
    return switch (state) {
      case PASSED -> Leaf.GREEN;
      case ERRORED -> Leaf.ERROR;
      case UNSCORED -> Leaf.ABORTED_UNSCORED;
      case FAILED -> Leaf.RED;
    };
  }

  private Leaf failed(State baseline) {
    if (this == SCORE) {
      return Leaf.RED;
    }
    return switch (baseline) {
      case PASSED -> Leaf.RED;
      case FAILED -> Leaf.ABORTED_KNOWN;
      case ERRORED, UNSCORED -> Leaf.ABORTED_UNKNOWN;
    };
  }

  /** The ways a leaf can end. */
  enum Leaf {
    GREEN,
    RED,
    ERROR,
    /** Nobody could say whether the reply is good. */
    ABORTED_UNSCORED,
    /** It fails on the baseline, too. */
    ABORTED_KNOWN,
    /** It fails, and nobody knows whether it did on the baseline. */
    ABORTED_UNKNOWN
  }
}
