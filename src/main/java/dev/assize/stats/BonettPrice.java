package dev.assize.stats;

import java.util.Optional;

/**
 * Bonett and Price's interval of the paired difference {@code D = (n10 - n01) / N}: the plain
 * normal interval after one case has been added to each discordant cell.
 *
 * <p>With {@code a = (n10+1)/(N+2)} and {@code b = (n01+1)/(N+2)}: {@code a - b ± z √((a + b -
 * (a-b)²) / (N+2))}, cut at ±1. The simplest of the good ones, for checking by hand.
 *
 * <p>D. G. Bonett, R. M. Price, Journal of Educational and Behavioral Statistics 37 (2012) 479-488.
 */
public final class BonettPrice {
  private BonettPrice() {}

  /**
   * The interval of the paired difference; within [-1, 1], and empty when there are no cases.
   *
   * @param level the two-sided confidence level, such as 0.95
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public static Optional<Interval> interval(PairedTable table, double level) {
    double z = Normal.twoSided(level);
    if (table.total() == 0) {
      return Optional.empty();
    }
    double n = table.total() + 2.0;
    double better = (table.n10() + 1) / n;
    double worse = (table.n01() + 1) / n;
    double centre = better - worse;
    double reach = z * Math.sqrt((better + worse - centre * centre) / n);
    return Optional.of(
        new Interval(Math.max(-1, centre - reach), Math.min(1, centre + reach), level));
  }
}
