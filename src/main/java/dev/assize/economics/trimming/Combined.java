package dev.assize.economics.trimming;

/** What is known of several cuts together. */
public sealed interface Combined {

  /**
   * Decided on fresh cases.
   *
   * @param against the original
   * @param setAside how many cases were used for choosing the cuts, or stand or fall with such
   */
  record Decided(Cut against, int setAside) implements Combined {}

  /**
   * All cases were used for choosing the cuts.
   *
   * @param used how many
   */
  record NoFreshCases(int used) implements Combined {}
}
