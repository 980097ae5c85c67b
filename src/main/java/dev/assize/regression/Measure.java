package dev.assize.regression;

import dev.assize.score.CaseScore;

/** What of a case a rule looks at; more is always better. */
public enum Measure {
  /** The share of cases that pass; of several trials of a case, the share that passes. */
  PASS("pass rate"),
  /** The mean score from 0 to 1, in which a check counts by its weight. */
  SCORE("mean score");

  private final String words;

  Measure(String words) {
    this.words = words;
  }

  /** How reports name it. */
  public String words() {
    return words;
  }

  /** Whether the case has a value. */
  boolean isKnown(CaseScore score) {
    return switch (this) {
      case PASS -> score.state().isDecided();
      case SCORE -> score.graded() >= 0;
    };
  }

  /** The value of a case that has one, from 0 to 1. */
  double of(CaseScore score) {
    return switch (this) {
      case PASS -> (double) score.trials().passed() / score.trials().decided();
      case SCORE -> score.graded();
    };
  }
}
