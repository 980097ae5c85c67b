package dev.assize.stats;

import java.util.OptionalDouble;

/**
 * How the same cases fared on two sides: the fourfold table of paired pass/fail outcomes.
 *
 * @param n11 cases that pass on both sides
 * @param n10 cases that only the candidate passes (fixed)
 * @param n01 cases that only the baseline passes (broke)
 * @param n00 cases that fail on both sides
 */
public record PairedTable(int n11, int n10, int n01, int n00) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative
   * @throws ArithmeticException if the total does not fit an {@code int}
   */
  public PairedTable {
    Require.count("n11", n11);
    Require.count("n10", n10);
    Require.count("n01", n01);
    Require.count("n00", n00);
    Math.addExact(Math.addExact(n11, n10), Math.addExact(n01, n00));
  }

  /** All paired cases. */
  public int total() {
    return n11 + n10 + n01 + n00;
  }

  /** Cases on which the sides differ: all that a paired comparison learns from. */
  public int discordant() {
    return n10 + n01;
  }

  /** Candidate's minus baseline's pass rate, in [-1, 1]; empty when there are no cases. */
  public OptionalDouble difference() {
    return total() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (n10 - n01) / total());
  }

  /** The share of cases on which the sides differ, in [0, 1]; empty when there are no cases. */
  public OptionalDouble discordantShare() {
    return total() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) discordant() / total());
  }

  /** The same cases seen from the other side: baseline and candidate change places. */
  public PairedTable swapped() {
    return new PairedTable(n11, n01, n10, n00);
  }
}
