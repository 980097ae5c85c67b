package dev.assize.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * A confidence sequence for the mean of bounded values: intervals that all hold at once, however
 * often one looks and whenever one stops.
 *
 * <p>Against each mean {@code m} of a grid two gamblers bet, one that the values run higher and one
 * that they run lower: {@code K+ *= 1 + min(λ, 1/2m) (x - m)}, {@code K- *= 1 - min(λ, 1/2(1-m)) (x
 * - m)}. Once {@code max(K+, K-)/2} reaches {@code 1/α} that mean is ruled out for good. Values
 * must come in an order that has nothing to do with what they are: a seeded shuffle. A sequence is
 * fed by one thread.
 *
 * <p>I. Waudby-Smith, A. Ramdas, "Estimating means of bounded random variables by betting", Journal
 * of the Royal Statistical Society B 86 (2024) 1-27, the hedged capital process.
 */
public final class BettingSequence {
  private static final int CELLS = 10_000;

  private final double least;
  private final double most;
  private final double alpha;
  private final Bets bets;
  private final double[] higher = new double[CELLS + 1];
  private final double[] lower = new double[CELLS + 1];
  private int first = 0;
  private int last = CELLS;

  private BettingSequence(double least, double most, double level) {
    Require.openUnit("level", level);
    this.least = least;
    this.most = most;
    this.alpha = 1 - level;
    this.bets = new Bets(alpha);
    Arrays.fill(higher, 1);
    Arrays.fill(lower, 1);
  }

  /**
   * For values from 0 to 1, such as scores; limits lie outwards by at most 0.0001.
   *
   * @param level the confidence with which all intervals hold together, such as 0.95
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public static BettingSequence ofShares(double level) {
    return new BettingSequence(0, 1, level);
  }

  /**
   * For differences from -1 to 1, such as the candidate's score less the baseline's on one case;
   * limits lie outwards by at most 0.0002.
   *
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public static BettingSequence ofDifferences(double level) {
    return new BettingSequence(-1, 1, level);
  }

  /**
   * Takes in the next value.
   *
   * @throws IllegalArgumentException if it is outside the range of this sequence, or NaN
   */
  public void observe(double value) {
    Require.within("value", value, least, most);
    double x = (value - least) / (most - least);
    double stake = bets.next();
    bets.observe(x);
    for (int cell = first; cell <= last; cell++) {
      double m = mean(cell);
      higher[cell] *= 1 + Math.min(stake, 0.5 / m) * (x - m);
      lower[cell] *= 1 - Math.min(stake, 0.5 / (1 - m)) * (x - m);
    }
    narrow();
  }

  /** Means between two that are not ruled out stay, so that what is left is an interval. */
  private void narrow() {
    while (first <= last && ruledOut(first)) {
      first++;
    }
    while (last >= first && ruledOut(last)) {
      last--;
    }
  }

  private boolean ruledOut(int cell) {
    return capital(cell) >= 1 / alpha;
  }

  /** {@code max(K+, K-)/2} against the mean of one cell, as long as that is not ruled out. */
  double capital(int cell) {
    return Math.max(higher[cell], lower[cell]) / 2;
  }

  private static double mean(int cell) {
    return (double) cell / CELLS;
  }

  /**
   * The means not ruled out so far, and one cell of the grid on either side, as the truth may lie
   * between two cells; the whole range before the first value. Empty when the values have ruled out
   * every mean, which happens at most as often as the level allows and says that they were not
   * drawn alike.
   */
  public Optional<Interval> interval() {
    return first > last
        ? Optional.empty()
        : Optional.of(new Interval(value(first - 1), value(last + 1), 1 - alpha));
  }

  private double value(int cell) {
    return least + (most - least) * Math.clamp(mean(cell), 0.0, 1.0);
  }
}
