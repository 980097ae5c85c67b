package dev.assize.check.similarity;

import java.util.List;
import java.util.Optional;

/**
 * How like a reply is to one of several references.
 *
 * @param score from 0, nothing alike, to 1
 * @param closest the reference that the score is about
 */
record Likeness(double score, String closest) {

  /** A way to measure it. */
  @FunctionalInterface
  interface Measure {
    /**
     * Empty when the reply is too long for this way.
     *
     * @param references at least one
     */
    Optional<Likeness> of(String reply, List<String> references);
  }

  /** A way to measure it against one reference. */
  @FunctionalInterface
  interface Pairwise {
    double score(String reply, String reference);
  }

  /** The likeness to the reference to which it is greatest; the first of equals. */
  static Likeness greatest(String reply, List<String> references, Pairwise measure) {
    Likeness best = new Likeness(-1, "");
    for (String reference : references) {
      double score = measure.score(reply, reference);
      best = score > best.score ? new Likeness(score, reference) : best;
    }
    return best;
  }
}
