package dev.assize.engine;

import dev.assize.score.State;

/** When a case is red. */
enum CaseStatus {
  /** Only when it got worse than the baseline, so that known failures do not keep a build red. */
  REGRESSION,
  /** Whenever it fails. */
  SCORE;

  /** How a candidate's case ended, given what became of it on the baseline. */
  Leaf judge(State candidate, Past past) {
    return switch (candidate) {
      case PASSED -> Leaf.GREEN;
      case ERRORED -> Leaf.ERROR;
      case UNSCORED, NOT_ASKED -> Leaf.ABORTED_UNSCORED;
      case FAILED -> this == SCORE ? Leaf.RED : failed(past);
    };
  }

  private static Leaf failed(Past past) {
    return switch (past) {
      case PASSED, NO_BASELINE -> Leaf.RED;
      case FAILED -> Leaf.ABORTED_KNOWN;
      case UNDECIDED, UNKNOWN -> Leaf.ABORTED_UNKNOWN;
    };
  }

  /** What became of a case on the baseline, by majority of its trials. */
  enum Past {
    PASSED,
    FAILED,
    /** It was asked, and nobody could say. */
    UNDECIDED,
    /** The baseline was not asked this. */
    UNKNOWN,
    /** There is no baseline. */
    NO_BASELINE;

    static Past of(State state) {
      return switch (state) {
        case PASSED -> PASSED;
        case FAILED -> FAILED;
        case ERRORED, UNSCORED, NOT_ASKED -> UNDECIDED;
      };
    }
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
