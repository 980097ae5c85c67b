package dev.assize.stats;

import java.util.Optional;

/**
 * The one-sided test that the candidate is not worse than the baseline by the margin or more.
 *
 * <p>The hypothesis to reject is {@code D <= -margin}; the statistic is Tango's {@code z(-margin)}.
 * It passes {@code z_{1-a}} exactly when the lower limit of the two-sided {@code 1-2a} Tango
 * interval lies above {@code -margin}: test and interval never disagree.
 *
 * <p>T. Tango, Statistics in Medicine 17 (1998) 891-908.
 *
 * @param margin the smallest worsening that matters, as a share in [0, 1): 0.05 is 5 points
 * @param z Tango's statistic at {@code -margin}; large means not worse
 * @param p the one-sided p-value {@code P[Z > z]}
 */
public record NonInferiority(double margin, double z, PValue p) {

  /**
   * Tests one table; empty when there are no cases.
   *
   * @throws IllegalArgumentException if the margin is not in [0, 1)
   */
  public static Optional<NonInferiority> of(PairedTable table, double margin) {
    Require.within("margin", margin, 0, Math.nextDown(1.0));
    return Tango.statistic(table, -margin).stream()
        .mapToObj(z -> new NonInferiority(margin, z, Normal.upperTail(z)))
        .findFirst();
  }
}
