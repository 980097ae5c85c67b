package dev.assize.stats;

import java.util.OptionalInt;

/**
 * How many pairs of replies people must label, drawn by lot, so that their labels can resolve a
 * margin on all pairs.
 *
 * <p>With people's difference {@code Y} of variance {@code d}, the share of pairs that differ, the
 * judged difference {@code F} is {@code J Y} and luck of variance {@code 2 (π q1(1-q1) + (1-π)
 * q0(1-q0))}, where π is the pass rate, q1 sensitivity, q0 specificity, if the judge errs on both
 * sides independently. Of n labelled pairs of N, the corrected difference ({@link
 * PredictionPowered}, λ as good as can be) has the variance {@code d (1-ρ²)/n + d ρ²/N}, with
 * {@code ρ² = J² d / (J² d + luck)}. A candidate without a true loss is seen within the margin with
 * the power given when {@code (z_level + z_power)} standard errors are at most the margin.
 *
 * @param margin in human points, as a share above 0
 * @param level the two-sided confidence level, such as 0.90
 * @param power how often a candidate without a loss shall be seen within the margin
 */
public record LabelledPairs(double margin, double level, double power) {

  /**
   * Checks the arguments.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public LabelledPairs {
    Require.openUnit("margin", margin);
    Require.openUnit("level", level);
    Require.openUnit("power", power);
  }

  /** By labels alone, as if no judge had looked; empty when all pairs are too few. */
  public OptionalInt byLabels(int pairs, double discordantShare) {
    return needed(pairs, discordantShare, 0);
  }

  /**
   * With a judge who has looked at all pairs; empty when all pairs are too few.
   *
   * @param pairs how many there are, labelled or not
   * @param discordantShare of pairs on which people see a difference, strictly between 0 and 1
   * @param passRate in people's eyes, from 0 to 1
   */
  public OptionalInt withJudge(
      int pairs, double discordantShare, double passRate, JudgeAccuracy judge) {
    Require.within("passRate", passRate, 0, 1);
    double q1 = judge.sensitivity().share();
    double q0 = judge.specificity().share();
    double luck = 2 * (passRate * q1 * (1 - q1) + (1 - passRate) * q0 * (1 - q0));
    double seen = judge.youden() * judge.youden() * discordantShare;
    return needed(pairs, discordantShare, seen == 0 ? 0 : seen / (seen + luck));
  }

  private OptionalInt needed(int pairs, double discordantShare, double squaredCorrelation) {
    Require.within("pairs", pairs, 1, Integer.MAX_VALUE);
    Require.openUnit("discordantShare", discordantShare);
    double reach = Normal.twoSided(level) + Normal.quantile(power);
    double allowed = margin * margin / (reach * reach);
    double left = allowed - discordantShare * squaredCorrelation / pairs;
    double needed = Math.ceil(discordantShare * (1 - squaredCorrelation) / left);
    return left <= 0 || needed > pairs
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.max(1, needed));
  }
}
