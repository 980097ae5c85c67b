package dev.assize.stats;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether the mean of bounded differences lies above or below one bound, to be looked at after each
 * value: the two bets of {@link BettingSequence} against that bound alone.
 *
 * <p>The bet that values run lower gains more against every larger mean than against this one, and
 * the bet that they run higher gains more against every smaller one. So whoever loses against the
 * bound loses against all that lies behind it, and the answers are those of the whole sequence at
 * level {@code 1 - 2 alpha}. Values must come in an order that has nothing to do with what they
 * are. Fed by one thread.
 */
public final class BettingBound {

  private static final double CLOSE = 1e-6;

  private final double mean;
  private final double alpha;
  private final Bets bets;
  private double higher = 1;
  private double lower = 1;
  private double highest = 1;
  private double lowest = 1;

  /**
   * Before the first value.
   *
   * @param bound that the mean difference is held against, strictly between -1 and 1
   * @param alpha the chance of ever claiming {@link #isAbove} wrongly, and likewise {@link
   *     #isBelow}; strictly between 0 and 1/2
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public BettingBound(double bound, double alpha) {
    Require.within("bound", bound, Math.nextUp(-1.0), Math.nextDown(1.0));
    Require.within("alpha", alpha, Double.MIN_VALUE, Math.nextDown(0.5));
    this.mean = (bound + 1) / 2;
    this.alpha = alpha;
    this.bets = new Bets(2 * alpha);
  }

  /**
   * Takes in the next difference.
   *
   * @throws IllegalArgumentException if it is outside [-1, 1], or NaN
   */
  public void observe(double difference) {
    Require.within("difference", difference, -1, 1);
    double x = (difference + 1) / 2;
    double stake = bets.next();
    bets.observe(x);
    higher *= 1 + Math.min(stake, 0.5 / mean) * (x - mean);
    lower *= 1 - Math.min(stake, 0.5 / (1 - mean)) * (x - mean);
    highest = Math.max(highest, higher);
    lowest = Math.max(lowest, lower);
  }

  /**
   * The mean differences that these leave, to a ten-thousandth of a point and outwards: the running
   * intersection of {@link BettingSequence}, found by halving. Empty where they rule out every one.
   *
   * @throws IllegalArgumentException if a difference or the level is outside its range
   */
  public static Optional<Interval> interval(List<Double> differences, double level) {
    Require.openUnit("level", level);
    double lo = edge(differences, level, BettingBound::isAbove, -1);
    double hi = edge(differences, level, BettingBound::isBelow, 1);
    return lo > hi ? Optional.empty() : Optional.of(new Interval(lo, hi, level));
  }

  /** The farthest bound that is still claimed. */
  private static double edge(
      List<Double> differences, double level, Predicate<BettingBound> claim, double from) {
    double claimed = from;
    double open = -from;
    while (Math.abs(open - claimed) > CLOSE) {
      double middle = (open + claimed) / 2;
      BettingBound bound = new BettingBound(middle, (1 - level) / 2);
      differences.forEach(bound::observe);
      if (claim.test(bound)) {
        claimed = middle;
      } else {
        open = middle;
      }
    }
    return claimed;
  }

  /** Whether the values have ever ruled out that the mean is the bound or less. */
  public boolean isAbove() {
    return highest >= 1 / alpha;
  }

  /** Whether the values have ever ruled out that the mean is the bound or more. */
  public boolean isBelow() {
    return lowest >= 1 / alpha;
  }
}
