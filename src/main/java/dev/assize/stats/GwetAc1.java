package dev.assize.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * Gwet's AC1: agreement beyond chance where nearly all items are alike. Kappa falls towards 0 there
 * although raters hardly ever differ; AC1 does not.
 *
 * <p>{@code (pa - pe)/(1 - pe)}: {@code pa} the mean over items of the share of agreeing pairs of
 * raters, {@code pe = sum pi_k (1 - pi_k)/(q - 1)} with the mean share of each of q categories. Its
 * standard error is that of the mean of {@code (n/n')(pa_i - pe)/(1 - pe) - 2 (1 - AC1)(pe_i -
 * pe)/(1 - pe)} over items, {@code n'} of n with two raters or more.
 *
 * <p>K. L. Gwet, British Journal of Mathematical and Statistical Psychology 61 (2008) 29-48; with
 * missing ratings: Handbook of Inter-Rater Reliability (2014), chapter 5.
 *
 * @param ac1 at most 1; 0 is chance
 * @param error its standard error; 0 where the raters never differ
 * @param items that somebody rated
 */
public record GwetAc1(double ac1, double error, int items) {

  /** Empty when no item has two raters, or all ratings are one and the same value. */
  public static Optional<GwetAc1> of(Ratings ratings) {
    int q = ratings.values().length;
    int n = ratings.items();
    int paired = ratings.paired();
    if (paired == 0 || q < 2) {
      return Optional.empty();
    }
    double[] shares = shares(ratings);
    double chance = Arrays.stream(shares).map(p -> p * (1 - p)).sum() / (q - 1);
    double pairs = 0;
    for (int i = 0; i < n; i++) {
      pairs += agreeing(ratings.counts(i));
    }
    double agreement = pairs / paired;
    double ac1 = (agreement - chance) / (1 - chance);
    double squares = 0;
    for (int i = 0; i < n; i++) {
      int[] row = ratings.counts(i);
      boolean isPaired = Ratings.size(row) >= 2;
      double own = isPaired ? (double) n / paired * (agreeing(row) - chance) / (1 - chance) : 0;
      double ownChance = 0;
      for (int k = 0; k < q; k++) {
        ownChance += row[k] * (1 - shares[k]) / (Ratings.size(row) * (q - 1.0));
      }
      double apart = own - 2 * (1 - ac1) * (ownChance - chance) / (1 - chance) - ac1;
      squares += apart * apart;
    }
    double error = n < 2 || agreement == 1 ? 0 : Math.sqrt(squares / (n * (n - 1.0)));
    return Optional.of(new GwetAc1(ac1, error, n));
  }

  /**
   * Student's interval over items, cut to [-1, 1]; empty where the raters never differ, as there is
   * no spread to reckon with then.
   *
   * @param level the two-sided confidence level, such as 0.95
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public Optional<Interval> interval(double level) {
    Require.openUnit("level", level);
    if (error == 0) {
      return Optional.empty();
    }
    double reach = StudentT.twoSided(level, items - 1) * error;
    return Optional.of(new Interval(Math.max(-1, ac1 - reach), Math.min(1, ac1 + reach), level));
  }

  /** The mean over items of the share of their ratings in each category. */
  private static double[] shares(Ratings ratings) {
    double[] shares = new double[ratings.values().length];
    for (int i = 0; i < ratings.items(); i++) {
      int[] row = ratings.counts(i);
      for (int k = 0; k < row.length; k++) {
        shares[k] += (double) row[k] / Ratings.size(row) / ratings.items();
      }
    }
    return shares;
  }

  /** The share of an item's pairs of raters that agree; 0 without a pair. */
  private static double agreeing(int[] row) {
    double pairs = (double) Ratings.size(row) * (Ratings.size(row) - 1);
    return pairs == 0 ? 0 : Arrays.stream(row).mapToDouble(k -> (double) k * (k - 1)).sum() / pairs;
  }
}
