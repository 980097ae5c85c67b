package dev.assize.stats;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Clopper and Pearson's interval of a proportion, which holds at least as often as it says.
 *
 * <p>The lower limit is the {@code a/2} quantile of {@code Beta(x, n - x + 1)}, the upper one the
 * {@code 1 - a/2} quantile of {@code Beta(x + 1, n - x)}; 0 where nothing passed, 1 where all did.
 * Near 0 and 1 it is much wider than it need be: report {@link Wilson}, and take this one where a
 * promise must not be broken.
 *
 * <p>C. J. Clopper, E. S. Pearson, Biometrika 26 (1934) 404-413.
 */
public final class ClopperPearson {
  private static final int STEPS = 3;

  private ClopperPearson() {}

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
    Require.openUnit("level", level);
    double tail = (1 - level) / 2;
    return n == 0
        ? Optional.empty()
        : Optional.of(
            new Interval(lower(successes, n, tail), 1 - lower(n - successes, n, tail), level));
  }

  /**
   * The one-sided exact p-value of "not below the floor", {@code P[Bin(n, floor) <= successes]}: at
   * most {@code a} exactly when the upper limit at level {@code 1 - 2a} does not reach the floor.
   *
   * @param floor strictly between 0 and 1
   * @throws IllegalArgumentException if a count or the floor is outside its range
   */
  public static PValue below(int successes, int n, double floor) {
    Require.count("n", n);
    Require.within("successes", successes, 0, n);
    Require.openUnit("floor", floor);
    return new PValue(Math.min(0, Binomial.lnAtMost(successes, n, floor)));
  }

  /** The upper limit is one less that of the failures: mirrored tables give mirrored limits. */
  private static double lower(int successes, int n, double tail) {
    return successes == 0 ? 0 : quantile(BetaDistribution.of(successes, n - successes + 1.0), tail);
  }

  /** Newton's steps win the digits that the library's solver, good to 1e-9, leaves open. */
  private static double quantile(BetaDistribution beta, double p) {
    double x = beta.inverseCumulativeProbability(p);
    for (int i = 0; i < STEPS; i++) {
      double step = (beta.cumulativeProbability(x) - p) / beta.density(x);
      double next = x - step;
      x = next > 0 && next < 1 ? next : x;
    }
    return x;
  }
}
