package dev.assize.stats;

/**
 * A chi-square statistic of one degree of freedom with its p-value.
 *
 * @param statistic 0 or more
 * @param p the probability of one at least as large when the sides are equal
 */
public record ChiSquare(double statistic, PValue p) {

  /** The square of a standard normal variate: as far out as that has a logarithm. */
  static ChiSquare of(double statistic) {
    return new ChiSquare(statistic, Normal.bothTails(Math.sqrt(statistic)));
  }
}
