package dev.assize.stats;

import java.util.Optional;

/**
 * Newcombe's square-and-add interval of the paired difference {@code D = (n10 - n01) / N}: his
 * method 10, with continuity correction of the correlation.
 *
 * <p>With Wilson's limits {@code (l1, u1)} of the candidate's pass rate {@code p1} and {@code (l2,
 * u2)} of the baseline's {@code p2}: {@code lower = D - √((p1-l1)² - 2φ(p1-l1)(u2-p2) + (u2-p2)²)},
 * {@code upper = D + √((u1-p1)² - 2φ(u1-p1)(p2-l2) + (p2-l2)²)}. {@code φ = (n11 n00 - n10 n01) /
 * √(product of the margins)}; a positive numerator is first lowered by N/2, though not below 0, and
 * φ is 0 where a margin is.
 *
 * <p>R. G. Newcombe, Statistics in Medicine 17 (1998) 2635-2650.
 */
public final class Newcombe {
  private Newcombe() {}

  /**
   * The interval of the paired difference; within [-1, 1], and empty when there are no cases.
   *
   * @param level the two-sided confidence level, such as 0.95
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public static Optional<Interval> interval(PairedTable table, double level) {
    Require.openUnit("level", level);
    return table.total() == 0
        ? Optional.empty()
        : Optional.of(new Interval(-reach(table.swapped(), level), reach(table, level), level));
  }

  /** The upper limit; the lower one is that of the swapped table, mirrored. */
  private static double reach(PairedTable table, double level) {
    int n = table.total();
    double candidate = table.n11() + table.n10();
    double baseline = table.n11() + table.n01();
    double above = Wilson.ofShare(candidate / n, n, level).hi() - candidate / n;
    double below = baseline / n - Wilson.ofShare(baseline / n, n, level).lo();
    double squared = above * above - 2 * correlation(table) * above * below + below * below;
    double difference = (candidate - baseline) / n;
    return Math.min(1, difference + Math.sqrt(Math.max(0, squared)));
  }

  private static double correlation(PairedTable table) {
    double n = table.total();
    double candidate = table.n11() + table.n10();
    double baseline = table.n11() + table.n01();
    double margins = candidate * (n - candidate) * baseline * (n - baseline);
    double association = (double) table.n11() * table.n00() - (double) table.n10() * table.n01();
    double corrected = association > 0 ? Math.max(0, association - n / 2) : association;
    return margins == 0 ? 0 : corrected / Math.sqrt(margins);
  }
}
