package dev.assize.report;

import dev.assize.report.Difference.Measured;
import dev.assize.score.Metric;
import dev.assize.stats.Interval;
import dev.assize.stats.SquareAndAdd;

/**
 * What open and sealed cases show, side by side: a version that was tuned to the cases its makers
 * see does better on these than on the others.
 */
public sealed interface SplitView {

  /** No case is sealed. */
  record AllOpen() implements SplitView {}

  /** Both kinds, and how far they differ. */
  record Parted(Part open, Part sealed, Gap gap) implements SplitView {}

  /**
   * The cases of one kind.
   *
   * @param cases how many, decided or not
   * @param baseline pass rate over the paired cases; of no case without a baseline
   * @param candidate pass rate over the paired cases, over all without a baseline
   */
  record Part(int cases, Metric baseline, Metric candidate, Difference difference) {}

  /** The difference on sealed cases minus that on open ones. */
  sealed interface Gap {

    /**
     * A gap, as a share.
     *
     * @param interval by square-and-add of the intervals of both differences, which takes them as
     *     independent
     */
    record Known(double value, Interval interval) implements Gap {

      /** Whether the candidate gained measurably less on the cases that nobody sees. */
      public boolean isTelling() {
        return interval.isBelow(0);
      }
    }

    /** One of the differences could not be measured. */
    record Unknown(String why) implements Gap {}

    /** The gap between two differences. */
    static Gap between(Difference open, Difference sealed) {
      if (open instanceof Measured one && sealed instanceof Measured other) {
        return new Known(
            other.value() - one.value(),
            SquareAndAdd.interval(other.value(), other.interval(), one.value(), one.interval()));
      }
      return new Unknown(
          sealed instanceof Difference.Unmeasured none
              ? "sealed cases: " + none.why()
              : open instanceof Difference.Unmeasured none ? "open cases: " + none.why() : "");
    }
  }
}
