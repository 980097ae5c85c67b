package dev.assize.stats;

import java.util.Optional;

/**
 * Wilson's score interval of a proportion.
 *
 * <p>With {@code p = x/n}: {@code (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)}. It keeps its
 * level at a few dozen cases and at 0 or n successes, where the normal interval fails.
 *
 * <p>E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22
 * (1927) 209-212; compared in R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872.
 */
public final class Wilson {
  private Wilson() {}

  /**
   * The interval of a pass rate; within [0, 1], and empty when there are no cases.
   *
   * @param successes how many passed, 0 to {@code n}
   * @param n how many there were, 0 or more
   * @param level the two-sided confidence level, such as 0.95
   * @throws IllegalArgumentException if a count or the level is outside its range
   */
  public static Optional<Interval> interval(int successes, int n, double level) {
    Require.count("n", n);
    Require.within("successes", successes, 0, n);
    double z = Normal.twoSided(level);
    return n == 0
        ? Optional.empty()
        : Optional.of(
            new Interval(
                limit((double) successes / n, n, z),
                1 - limit((double) (n - successes) / n, n, z),
                level));
  }

  /**
   * The one-sided limits of a pass rate, each of which holds by itself; empty when there are no
   * cases. At confidence 0.95 they are the limits of the two-sided 90 % interval.
   *
   * @param confidence one-sided, strictly between 0.5 and 1, such as 0.95
   * @throws IllegalArgumentException if a count or the confidence is outside its range
   */
  public static Optional<OneSidedLimits> oneSided(int successes, int n, double confidence) {
    Require.within("confidence", confidence, Math.nextUp(0.5), Math.nextDown(1.0));
    return interval(successes, n, 2 * confidence - 1)
        .map(both -> new OneSidedLimits(both.lo(), both.hi(), confidence));
  }

  /**
   * The fewest cases that can show a pass rate above a floor, when all of them pass: the first
   * whole n above {@code floor z² / (1 - floor)}. A smaller set cannot decide for the floor,
   * whatever it finds.
   *
   * @param floor at least 0 and below 1: that a pass rate is 1 can never be shown
   * @param confidence one-sided, strictly between 0.5 and 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static int fewestCases(double floor, double confidence) {
    Require.within("floor", floor, 0, Math.nextDown(1.0));
    Require.within("confidence", confidence, Math.nextUp(0.5), Math.nextDown(1.0));
    double z = Normal.quantile(confidence);
    return (int) Math.floor(floor * z * z / (1 - floor)) + 1;
  }

  /**
   * The interval of a share that is worth {@code n} cases, where {@code n} need not be whole: the
   * effective number of cases of uneven weight.
   *
   * @param share from 0 to 1
   * @param n above 0
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static Interval ofShare(double share, double n, double level) {
    if (!(share >= 0 && share <= 1 && n > 0)) {
      throw new IllegalArgumentException("a share of " + share + " of " + n + " cases");
    }
    return interval(share, n, Normal.twoSided(level), level);
  }

  /**
   * The one-sided p-value of "not above the floor", from {@code z = (share - floor) / √(floor (1 -
   * floor) / n)}: at most {@code a} exactly when the lower limit of the {@code 1-2a} interval does
   * not lie below the floor.
   *
   * @param share from 0 to 1
   * @param n above 0, the number of cases that the share is worth
   * @param floor strictly between 0 and 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static PValue above(double share, double n, double floor) {
    Require.within("share", share, 0, 1);
    Require.within("n", n, Double.MIN_VALUE, Double.MAX_VALUE);
    Require.openUnit("floor", floor);
    return Normal.upperTail((share - floor) / Math.sqrt(floor * (1 - floor) / n));
  }

  /** The same, reaching out as far as is said. */
  static Interval interval(double share, double n, double reach, double level) {
    return new Interval(limit(share, n, reach), 1 - limit(1 - share, n, reach), level);
  }

  /**
   * The lower limit as the product of both limits over the upper one, {@code p² / (p + z²/2n + z
   * √...)}: the textbook's difference of two nearly equal numbers does not appear.
   */
  private static double limit(double p, double n, double z) {
    double reach = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return p * p / (p + z * z / (2 * n) + reach);
  }
}
