package dev.assize.stats;

/**
 * A statistic beside what it would be if nothing had changed: worked out again with the values
 * dealt out to the two sides by lot.
 *
 * <p>While the values may change places without anybody noticing, the p-value keeps its level
 * whatever the statistic and however many values are equal. E. J. G. Pitman, Supplement to the
 * Journal of the Royal Statistical Society 4 (1937) 119-130; the 1 in drawn p-values: B. Phipson,
 * G. K. Smyth, Statistical Applications in Genetics and Molecular Biology 9:39 (2010).
 *
 * @param statistic as seen
 * @param limit its 95 % point where nothing changed, for these very sizes: at least 95 of 100 deals
 *     do not exceed it
 * @param p the share of deals with a statistic at least as large; the seen one counts among drawn
 *     deals
 * @param deals how many were looked at
 * @param basis whether these were all
 */
public record Permuted(double statistic, double limit, PValue p, int deals, SignFlip.Basis basis) {

  /** How many deals are drawn, unless said, where there are too many to count. */
  public static final int DRAWS = 1_999;

  /** Whether the statistic lies beyond its 95 % point, as p-values of at most 0.05 do. */
  public boolean isUnusual() {
    return p.isAtMost(1 - LIMIT);
  }

  /** What share of deals the limit covers. */
  static final double LIMIT = 0.95;
}
