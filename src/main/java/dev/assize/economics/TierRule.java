package dev.assize.economics;

/**
 * What makes a subject good enough.
 *
 * @param margin by how much it may be worse than the best, a share in (0, 1)
 * @param alpha the chance of even one wrong choice over all kinds, in (0, 0.5)
 * @param least the fewest cases of a kind that is decided on
 */
public record TierRule(double margin, double alpha, int least) {

  /** Fewer cases of which two subjects disagree on a third cannot prove a margin of 10 points. */
  public static final int LEAST = 120;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one of them is not kept
   */
  public TierRule {
    if (!(margin > 0 && margin < 1)) {
      throw new IllegalArgumentException("margin must lie between 0 and 1, found " + margin);
    }
    if (!(alpha > 0 && alpha < 0.5)) {
      throw new IllegalArgumentException("alpha must lie between 0 and 0.5, found " + alpha);
    }
    if (least < 1) {
      throw new IllegalArgumentException("least must be at least 1, found " + least);
    }
  }

  /** At 5 %, on kinds of 120 cases and more. */
  public static TierRule within(double margin) {
    return new TierRule(margin, 0.05, LEAST);
  }
}
