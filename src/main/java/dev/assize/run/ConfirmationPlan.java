package dev.assize.run;

/**
 * How the new failure of a critical case is confirmed, fixed before the first fresh trial is asked
 * and kept beside each of them.
 *
 * @param trials how many fresh trials are asked, all of which must fail; at least 1
 * @param passed trials of the baseline's version that were known to pass, 0 or more
 * @param failed those that were known to fail, 0 or more
 * @param allowed how probable it may be that an unchanged case fails and is confirmed, strictly
 *     between 0 and 1
 */
public record ConfirmationPlan(int trials, int passed, int failed, double allowed) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one of them is not kept
   */
  public ConfirmationPlan {
    if (trials < 1 || trials > Purpose.MOST || passed < 0 || failed < 0) {
      throw new IllegalArgumentException(trials + " trials after " + passed + " and " + failed);
    }
    if (!(allowed > 0 && allowed < 1)) {
      throw new IllegalArgumentException("allowed must lie between 0 and 1, found " + allowed);
    }
  }
}
