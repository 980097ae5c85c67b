package dev.assize.report;

import dev.assize.stats.Interval;
import dev.assize.stats.McNemar;
import dev.assize.stats.PValue;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import java.util.Optional;

/** The candidate's pass rate minus the baseline's over the same cases, as a share. */
public sealed interface Difference {

  /**
   * A difference with what stands beside it.
   *
   * @param interval Tango's score interval
   * @param midP of McNemar's test
   */
  record Measured(PairedTable table, double value, Interval interval, PValue midP)
      implements Difference {}

  /** No case was decided on both sides, or there is no other side. */
  record Unmeasured(String why) implements Difference {}

  /** The difference a table shows. */
  static Difference of(PairedTable table, double level) {
    Optional<Interval> interval = Tango.interval(table, level);
    return interval.isEmpty()
        ? new Unmeasured("no case was decided on both sides")
        : new Measured(
            table, table.difference().orElseThrow(), interval.get(), McNemar.midP(table));
  }
}
