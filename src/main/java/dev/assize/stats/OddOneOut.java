package dev.assize.stats;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether somebody answers as before, by three answers to each of several questions: one from then
 * and two from now. While nothing has changed the three are alike in all but luck, so that where
 * they do not agree each is as likely the odd one out, the old one in a third of such cases however
 * noisy the answers are. Who has changed makes it the old one more often.
 *
 * <p>The exact binomial test of one third, one-sided; exchangeability as in E. J. G. Pitman,
 * Supplement to the Journal of the Royal Statistical Society 4 (1937) 119-130.
 *
 * @param cases how many questions have all three answers
 * @param uneven in how many of them the three do not agree
 * @param odd in how many of those the old one differs from two equal fresh ones
 */
public record OddOneOut(int cases, int uneven, int odd) {

  private static final double THIRD = 1.0 / 3;
  private static final int MOST_CASES = 5_000;
  private static final int STEPS = 200;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if they do not fit together
   */
  public OddOneOut {
    Require.count("cases", cases);
    Require.within("uneven", uneven, 0, cases);
    Require.within("odd", odd, 0, uneven);
  }

  /** The chance that the old answer is the odd one at least so often if nothing has changed. */
  public PValue p() {
    return odd == 0 ? PValue.ONE : PValue.of(tail(uneven, THIRD, odd));
  }

  /**
   * In which share of cases two fresh answers or an old one differ by luck alone: the cases in
   * which a fresh one is the odd one out, and half as many for the old one.
   */
  public double noise() {
    return cases == 0 ? 0 : Math.min(1, 1.5 * (uneven - odd) / cases);
  }

  /**
   * The smallest change that so many cases of such noise show with the given power, as the share of
   * cases whose answer is another now; empty when not even a change of all would be found.
   *
   * @param alpha at which the test is believed
   * @throws IllegalArgumentException if an argument is not strictly between 0 and 1
   */
  public OptionalDouble detectable(double alpha, double power) {
    Require.openUnit("power", power);
    for (int step = 1; step <= STEPS; step++) {
      double changed = (double) step / STEPS;
      if (power(cases, changed, noise(), alpha) >= power) {
        return OptionalDouble.of(changed);
      }
    }
    return OptionalDouble.empty();
  }

  /**
   * The fewest cases that show a change with the given power; empty when thousands are too few.
   *
   * @param changed the share of cases whose answer is another now
   * @param noise the share of cases whose three answers differ by luck alone
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static OptionalInt fewest(double changed, double noise, double alpha, double power) {
    Require.openUnit("power", power);
    for (int cases = 1; cases <= MOST_CASES; cases++) {
      if (power(cases, changed, noise, alpha) >= power) {
        return OptionalInt.of(cases);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The chance that so many cases show the change, by exact sums.
   *
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double power(int cases, double changed, double noise, double alpha) {
    Require.count("cases", cases);
    Require.within("changed", changed, 0, 1);
    Require.within("noise", noise, 0, 1);
    Require.openUnit("alpha", alpha);
    double old = changed + (1 - changed) * noise / 3;
    double uneven = old + (1 - changed) * 2 * noise / 3;
    if (cases == 0 || uneven == 0) {
      return 0;
    }
    if (uneven >= 1) {
      return found(cases, old, alpha);
    }
    return Math.min(1, Binomial.mean(cases, uneven, m -> found(m, old / uneven, alpha)));
  }

  private static double found(int uneven, double old, double alpha) {
    return tail(uneven, Math.min(1, old), least(uneven, alpha));
  }

  /** The fewest odd ones that are believed; one more than there can be when none are. */
  private static int least(int uneven, double alpha) {
    int odd = uneven + 1;
    while (odd > 0 && tail(uneven, THIRD, odd - 1) <= alpha) {
      odd--;
    }
    return odd;
  }

  /** {@code P[Bin(n, p) >= k]}. */
  private static double tail(int n, double p, int k) {
    return k > n ? 0 : BinomialDistribution.of(n, p).survivalProbability(k - 1);
  }
}
