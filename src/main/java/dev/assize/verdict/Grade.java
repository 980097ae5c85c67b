package dev.assize.verdict;

/** How a reply was graded. Only {@link PassFail} can decide whether a case passes. */
public sealed interface Grade {

  /** Met or not met. */
  record PassFail(boolean passed) implements Grade {}

  /** A score from 0 (worst) to 1 (best). */
  record Score(double value) implements Grade {
    public Score {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("a score lies between 0 and 1: " + value);
      }
    }
  }

  /** One of a closed set of words. */
  record Label(String word) implements Grade {}
}
