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
        : Optional.of(new Interval(lower(successes, n, z), 1 - lower(n - successes, n, z), level));
  }

  /**
   * The lower limit as the product of both limits over the upper one, {@code p² / (p + z²/2n + z
   * √...)}: the textbook's difference of two nearly equal numbers does not appear.
   */
  private static double lower(int successes, double n, double z) {
    double p = successes / n;
    double reach = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return p * p / (p + z * z / (2 * n) + reach);
  }
}
