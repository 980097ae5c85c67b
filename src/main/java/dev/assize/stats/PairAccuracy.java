package dev.assize.stats;

import java.util.Optional;

/**
 * How a judge of pairs did where people say that one of two is better.
 *
 * @param right pairs of which it names the better one
 * @param neither pairs of which it names none
 * @param wrong pairs of which it names the worse one
 */
public record PairAccuracy(int right, int neither, int wrong) {

  /** All pairs of which one is better. */
  public int pairs() {
    return right + neither + wrong;
  }

  /**
   * {@code J = (right - wrong) / pairs}, from -1 to 1: what wins less losses come to in the judge's
   * verdicts for each point of them that people would see. A judge that guesses has 0, and so has
   * one that never names any. 0 without pairs.
   */
  public double youden() {
    return table().difference().orElse(0);
  }

  /**
   * The interval of J by {@link Tango}: right and wrong are shares of the same pairs. Empty without
   * pairs.
   *
   * @param level the two-sided confidence level, such as 0.90
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public Optional<Interval> youden(double level) {
    return Tango.interval(table(), level);
  }

  private PairedTable table() {
    return new PairedTable(0, right, wrong, neither);
  }
}
