package dev.assize.stats;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The wish to show that a candidate is not worse by a margin, and what it takes to come true.
 *
 * <p>It is shown when the lower limit of Tango's interval lies above minus the margin, as in {@link
 * NonInferiority}. Probabilities are exact sums over all tables ({@link PairedDesign}), taken
 * without conditioning on the number of discordant cases; for cases in clusters hand in {@link
 * PairedDesign#clustered}.
 *
 * @param margin the smallest worsening that matters, as a share in (0, 1): 0.03 is 3 points
 * @param level the two-sided confidence level of the interval; 0.90 is a one-sided test at 5 %
 * @param power the wanted probability of success when there is no true difference
 */
public record MarginGoal(double margin, double level, double power) {
  private static final int MOST_CASES = 1_000_000;

  /** Of a margin: a ten-thousandth of a point. */
  private static final double CLOSE = 1e-6;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one of them is not kept
   */
  public MarginGoal {
    Require.openUnit("margin", margin);
    Require.openUnit("level", level);
    Require.openUnit("power", power);
  }

  /**
   * The exact probability that the margin is shown to be kept.
   *
   * @param difference the true difference, at most the discordant share in size; at {@code -margin}
   *     this is the rate of wrong claims
   * @throws IllegalArgumentException if the difference is larger than that
   */
  public double chance(PairedDesign design, double difference) {
    return design.sum(difference, new MarginRegion(design.cases(), margin, level)::contains);
  }

  /**
   * The probability that the margin is shown to be kept where there is no true difference, by the
   * normal approximation {@code Phi(margin / √(share/n) - z_{level})}.
   */
  public double approximateChance(PairedDesign design) {
    double error = Math.sqrt(design.discordantShare() / design.cases());
    return Normal.cumulative(margin / error - Normal.twoSided(level));
  }

  /**
   * The exact probabilities of the three ends. What is shown not to be worse by the margin counts
   * as that, even if its interval lies below 0.
   *
   * @throws IllegalArgumentException if the difference is larger than the discordant share
   */
  public Outlook outlook(PairedDesign design, double difference) {
    MarginRegion kept = new MarginRegion(design.cases(), margin, level);
    double z = Normal.twoSided(level);
    double shown = design.sum(difference, kept::contains);
    double worse =
        design.sum(
            difference, (m, n10) -> m - 2 * n10 > z * Math.sqrt(m) && !kept.contains(m, n10));
    return new Outlook(shown, worse, Math.max(0, 1 - shown - worse));
  }

  /**
   * The cases that reach the goal by the normal approximation {@code (z_{level} + z_{power})² share
   * / margin²}, times the design effect, rounded up; empty beyond a million. At level 0.95 it is
   * also the number that finds a true difference of this size in a two-sided test at 5 %.
   *
   * @param discordantShare the share of cases expected to differ between the sides, in (0, 1]
   * @param designEffect how much larger clusters make the variance; 1 for cases of their own
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public OptionalInt approximateCases(double discordantShare, double designEffect) {
    Require.within("discordant share", discordantShare, Double.MIN_VALUE, 1);
    double reach = Math.max(0, Normal.twoSided(level) + Normal.quantile(power));
    return raised(reach * reach * discordantShare / (margin * margin), designEffect);
  }

  /**
   * The cases that reach the goal exactly, times the design effect: the number found suffices, and
   * one case fewer does not. As tables are whole numbers a somewhat larger set may miss the power
   * by a hair. Empty beyond a million.
   *
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public OptionalInt cases(double discordantShare, double designEffect) {
    int enough =
        Math.max(1, Math.min(MOST_CASES, approximateCases(discordantShare, 1).orElse(MOST_CASES)));
    while (!reached(enough, discordantShare)) {
      if (enough == MOST_CASES) {
        return OptionalInt.empty();
      }
      enough = (int) Math.min(MOST_CASES, enough * 1.1 + 1);
    }
    int tooFew = 0;
    while (enough - tooFew > 1) {
      int middle = (enough + tooFew) >>> 1;
      if (reached(middle, discordantShare)) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return raised(enough, designEffect);
  }

  private boolean reached(int cases, double share) {
    return chance(new PairedDesign(cases, share), 0) >= power;
  }

  private static OptionalInt raised(double effective, double designEffect) {
    Require.within("design effect", designEffect, Double.MIN_VALUE, Double.MAX_VALUE);
    double cases = Math.max(1, Math.ceil(effective * Math.max(1, designEffect)));
    return cases > MOST_CASES ? OptionalInt.empty() : OptionalInt.of((int) cases);
  }

  /**
   * The smallest margin that this design shows to be kept with the given power when there is no
   * true difference, exactly, to a ten-thousandth of a point; empty when even a margin of nearly
   * 100 points is not.
   *
   * @throws IllegalArgumentException if level or power is not strictly between 0 and 1
   */
  public static OptionalDouble smallestMargin(PairedDesign design, double level, double power) {
    double missed = 0;
    double kept = 1 - CLOSE;
    if (new MarginGoal(kept, level, power).chance(design, 0) < power) {
      return OptionalDouble.empty();
    }
    while (kept - missed > CLOSE) {
      double middle = (missed + kept) / 2;
      if (new MarginGoal(middle, level, power).chance(design, 0) >= power) {
        kept = middle;
      } else {
        missed = middle;
      }
    }
    return OptionalDouble.of(kept);
  }
}
