package dev.assize.regression;

import dev.assize.score.CaseScore;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

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
    PASS(
        "pass rate",
        score -> score.state().isDecided(),
        score -> (double) score.trials().passed() / score.trials().decided()),
    /** The mean score from 0 to 1, in which a check counts by its weight. */
    SCORE("mean score", score -> score.graded() >= 0, CaseScore::graded);

    private final String words;
    private final Predicate<CaseScore> known;
    private final ToDoubleFunction<CaseScore> value;

    OfScore(String words, Predicate<CaseScore> known, ToDoubleFunction<CaseScore> value) {
      this.words = words;
      this.known = known;
      this.value = value;
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
    boolean isKnown(CaseScore score) {
      return known.test(score);
    }

    /** The value of a case that has one, from 0 to 1. */
    double of(CaseScore score) {
      return value.applyAsDouble(score);
    }
  }
}
