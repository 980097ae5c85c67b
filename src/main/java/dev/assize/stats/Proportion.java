package dev.assize.stats;

/**
 * So many of so many.
 *
 * @param hits 0 to {@code of}
 * @param of at least 1
 */
public record Proportion(int hits, int of) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public Proportion {
    Require.within("of", of, 1, Integer.MAX_VALUE);
    Require.within("hits", hits, 0, of);
  }

  /** As a number from 0 to 1. */
  public double share() {
    return (double) hits / of;
  }

  /** What is missing to all. */
  Proportion rest() {
    return new Proportion(of - hits, of);
  }
}
