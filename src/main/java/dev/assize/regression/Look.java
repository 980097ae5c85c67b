package dev.assize.regression;

/**
 * What a look at the cases may spend of the error that the gate as a whole may make: the shares of
 * all looks add up to 1, so that however often it looks, it errs no oftener than if it looked once
 * (Bonferroni).
 *
 * @param wholeSet of the rule on the whole set, above 0 and at most 1
 * @param others of the rules beside it, above 0 and at most 1
 */
public record Look(double wholeSet, double others) {

  /** Where there is no other. */
  public static final Look ONLY = new Look(1, 1);

  /**
   * Of all looks before the last case: with a level of 90 % a limit may err in 1 % of runs before
   * the end, and in 4 % at the end.
   */
  static final double EARLY_SHARE = 0.2;

  /** Of the first look of two. */
  static final double FIRST_SHARE = 0.4;

  /**
   * At the end of a run that might have stopped. Rules beside the whole set were never looked at.
   */
  public static final Look LAST = new Look(1 - EARLY_SHARE, 1);

  /** The first of two. */
  public static final Look FIRST = new Look(FIRST_SHARE, FIRST_SHARE);

  /** The second of two. */
  public static final Look SECOND = new Look(1 - FIRST_SHARE, 1 - FIRST_SHARE);

  /** The last look of a design, which every case is there for. */
  public static Look lastOf(Design design) {
    return switch (design) {
      case Design.OneLook one -> ONLY;
      case Design.EarlyStop early -> LAST;
      case Design.TwoLooks two -> SECOND;
    };
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one of them is not kept
   */
  public Look {
    if (!(wholeSet > 0 && wholeSet <= 1 && others > 0 && others <= 1)) {
      throw new IllegalArgumentException(
          "shares must be above 0 and at most 1, found " + wholeSet + " and " + others);
    }
  }
}
