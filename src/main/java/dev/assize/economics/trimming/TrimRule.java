package dev.assize.economics.trimming;

/**
 * What makes a shorter prompt good enough.
 *
 * @param margin by how much it may be worse, a share in (0, 1)
 * @param alpha the chance of even one wrong "within the margin", and of even one wrong "worse", in
 *     (0, 0.5)
 */
public record TrimRule(double margin, double alpha) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one of them is not kept
   */
  public TrimRule {
    if (!(margin > 0 && margin < 1)) {
      throw new IllegalArgumentException("margin must lie between 0 and 1, found " + margin);
    }
    if (!(alpha > 0 && alpha < 0.5)) {
      throw new IllegalArgumentException("alpha must lie between 0 and 0.5, found " + alpha);
    }
  }

  /** At 5 %. */
  public static TrimRule within(double margin) {
    return new TrimRule(margin, 0.05);
  }

  /** Of the two-sided interval whose limits each err with alpha. */
  double level() {
    return 1 - 2 * alpha;
  }
}
