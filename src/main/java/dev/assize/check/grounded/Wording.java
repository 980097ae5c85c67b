package dev.assize.check.grounded;

import dev.assize.verdict.Verdict;
import java.util.List;

/** How these checks tell what they found. */
final class Wording {

  private static final int MOST_TOLD = 5;

  private Wording() {}

  /**
   * Fails when anything lacks a source.
   *
   * @param without what has no source, as it stands in the reply
   */
  static Verdict verdict(String what, int all, List<String> without) {
    if (without.isEmpty()) {
      return Verdict.passed(
          all == 0 ? "the reply holds no " + what : told(all, what) + ", none without a source");
    }
    return Verdict.failed(
        without.size() + " of " + told(all, what) + " without a source: " + few(without));
  }

  static String few(List<String> all) {
    return String.join(", ", all.stream().limit(MOST_TOLD).toList())
        + (all.size() > MOST_TOLD ? " and more" : "");
  }

  private static String told(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
