package dev.assize.check.similarity;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * How like a reply is to one of several references.
 *
 * @param score from 0, nothing alike, to 1
 * @param closest the reference that the score is about, counted from 0
 */
record Likeness(double score, int closest) {

  /** A way to measure it. */
  @FunctionalInterface
  interface Measure {
    /**
     * Reads the references, once for all replies.
     *
     * @param references at least one
     */
    Scale against(List<String> references);
  }

  /** A measure that knows what replies are to be like. Safe for use by many threads. */
  @FunctionalInterface
  interface Scale {
    /** Empty when the reply is too long for this way. */
    Optional<Likeness> of(String reply);
  }

  /**
   * The likeness to the reference to which it is greatest; the first of equals.
   *
   * @param score for a reference, counted from 0
   */
  static Likeness greatest(int references, IntToDoubleFunction score) {
    Likeness best = new Likeness(-1, 0);
    for (int i = 0; i < references; i++) {
      double here = score.applyAsDouble(i);
      best = here > best.score ? new Likeness(here, i) : best;
    }
    return best;
  }
}
