package dev.assize.regression;

/**
 * What the gate goes by.
 *
 * @param margin the smallest worsening of the pass rate we care about, a share strictly between 0
 *     and 1
 * @param level of the two-sided interval that decides, strictly between 0 and 1; 0.90 errs in at
 *     most 5 % of comparisons in each direction
 */
public record Rules(double margin, double level) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one of them is not kept
   */
  public Rules {
    requireShare("margin", margin);
    requireShare("level", level);
  }

  private static void requireShare(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(name + " must lie between 0 and 1, found " + value);
    }
  }
}
