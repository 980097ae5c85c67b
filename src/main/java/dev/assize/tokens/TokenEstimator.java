package dev.assize.tokens;

/** Says about how many tokens a text will be, before a provider has counted. */
public interface TokenEstimator {

  /** An estimate, 0 for an empty text; right to within about a third for European languages. */
  int estimate(String text);

  /** Counts byte pairs; costs nothing until it is first asked. Safe for use by many threads. */
  static TokenEstimator bytePairs() {
    return new BytePairEstimator();
  }
}
