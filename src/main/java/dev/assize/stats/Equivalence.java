package dev.assize.stats;

import java.util.Optional;

/**
 * The two one-sided tests (TOST) that two mean scores differ by less than a margin, with clustered
 * errors: what "the same" may be said from, which a large p-value is not.
 *
 * <p>{@code t1 = (mean + margin) / CR1} against "lower by the margin or more", {@code t2 = (mean -
 * margin) / CR1} against "higher by the margin or more", {@code G-1} degrees of freedom; the
 * p-value is the larger of both. It is at most {@code a} exactly when the two-sided {@code 1-2a}
 * interval lies within the margins.
 *
 * <p>D. J. Schuirmann, Journal of Pharmacokinetics and Biopharmaceutics 15 (1987) 657-680.
 *
 * @param margin the smallest difference that matters, above 0, in the unit of the differences
 * @param notLower {@code t1}; large means not lower
 * @param notHigher {@code t2}; far below 0 means not higher
 * @param notLowerP the one-sided p-value of {@code t1}
 * @param notHigherP the one-sided p-value of {@code t2}
 */
public record Equivalence(
    double margin, double notLower, double notHigher, PValue notLowerP, PValue notHigherP) {

  /**
   * Tests one mean; empty when all clusters agree, as a spread of 0 is no proof of certainty.
   *
   * @throws IllegalArgumentException if the margin is not above 0, or above 1e100
   */
  public static Optional<Equivalence> of(ClusteredMean mean, double margin) {
    Require.within("margin", margin, Double.MIN_VALUE, Differences.LARGEST);
    int df = mean.degreesOfFreedom();
    return mean.cr1() == 0
        ? Optional.empty()
        : Optional.of(of(margin, df, mean.t(-margin).orElseThrow(), mean.t(margin).orElseThrow()));
  }

  private static Equivalence of(double margin, int df, double notLower, double notHigher) {
    return new Equivalence(
        margin,
        notLower,
        notHigher,
        StudentT.upperTail(notLower, df),
        StudentT.upperTail(0.0 - notHigher, df));
  }

  /** The p-value of both tests together: the larger one. */
  public PValue p() {
    return notLowerP.ln() >= notHigherP.ln() ? notLowerP : notHigherP;
  }
}
