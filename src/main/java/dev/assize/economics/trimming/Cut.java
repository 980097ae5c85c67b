package dev.assize.economics.trimming;

import dev.assize.base.Numbers;
import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of one shorter prompt against the original.
 *
 * @param name of the candidate
 * @param cases that were decided on both sides
 * @param open cases with a trial that neither passed nor failed
 * @param difference of the pass rates, below 0 where the shorter prompt is worse
 * @param interval of the difference, not adjusted for the number of cuts
 * @param notWorse of "worse by the margin or more", raised by Holm over all cuts
 * @param worse of "not worse", raised likewise
 * @param cuts that were tried together
 * @param reach the margin that so many cases rule out in 80 of 100 such comparisons where the
 *     shorter prompt is exactly as good, by the normal approximation; empty where no case differs
 */
public record Cut(
    String name,
    Finding finding,
    int cases,
    int open,
    double margin,
    double difference,
    Optional<Interval> interval,
    PValue notWorse,
    PValue worse,
    int cuts,
    OptionalDouble reach,
    Saving saving) {

  /** The three answers. */
  public enum Finding {
    /** A loss as large as the margin is ruled out. */
    WITHIN_MARGIN,
    /** It is worse than the original, and a loss as large as the margin is not ruled out. */
    WORSE,
    /** Neither is shown. */
    UNDECIDED
  }

  /** What may be said; never that nothing is lost, which no number of cases shows. */
  public String sentence() {
    String seen =
        "difference "
            + Numbers.signedPoints(difference)
            + interval
                .map(
                    each ->
                        ", "
                            + Numbers.level(each.level())
                            + " interval "
                            + Numbers.signedPoints(each.lo())
                            + " to "
                            + Numbers.signedPoints(each.hi()))
                .orElse("")
            + ", "
            + Numbers.count(cases, "case")
            + (cuts > 1 ? ", one of " + cuts + " cuts" : "");
    String limit = Numbers.points(margin) + " points";
    return switch (finding) {
      case WITHIN_MARGIN -> "No more than " + limit + " lost (" + seen + ").";
      case WORSE -> "Worse, and more than " + limit + " may be lost (" + seen + ").";
      case UNDECIDED -> "Undecided: that " + limit + " are lost is not ruled out (" + seen + ").";
    };
  }
}
