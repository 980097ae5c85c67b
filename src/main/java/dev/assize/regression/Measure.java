package dev.assize.regression;

import dev.assize.score.CaseScore;

/** What of a case a rule looks at; within the gate more is always better. */
public sealed interface Measure permits Measure.OfScore, Observed {

  OfScore PASS = OfScore.PASS;
  OfScore SCORE = OfScore.SCORE;

  /** How reports name it. */
  String words();

  /** In what its differences are told. */
  Unit unit();

  /** What every case has beside its verdicts being counted: a number from 0 to 1. */
  enum OfScore implements Measure {
    /** The share of cases that pass; of several trials of a case, the share that passes. */
    PASS("pass rate") {
      @Override
      boolean isKnown(CaseScore score) {
        return score.state().isDecided();
      }

      @Override
      double of(CaseScore score) {
        return (double) score.trials().passed() / score.trials().decided();
      }
    },

    /** The mean score from 0 to 1, in which a check counts by its weight. */
    SCORE("mean score") {
      @Override
      boolean isKnown(CaseScore score) {
        return score.graded() >= 0;
      }

      @Override
      double of(CaseScore score) {
        return score.graded();
      }
    };

    private final String words;

    OfScore(String words) {
      this.words = words;
    }

    @Override
    public String words() {
      return words;
    }

    @Override
    public Unit unit() {
      return new Unit.Points();
    }

    /** Whether the case has a value. */
    abstract boolean isKnown(CaseScore score);

    /** The value of a case that has one, from 0 to 1. */
    abstract double of(CaseScore score);
  }
}
