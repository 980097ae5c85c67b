package dev.assize.report;

import dev.assize.regression.PairedValues;
import dev.assize.stats.Interval;
import dev.assize.stats.McNemar;
import dev.assize.stats.PValue;
import dev.assize.stats.PairedTable;
import java.util.Optional;
import java.util.SortedMap;

/** The candidate's pass rate minus the baseline's over the same cases, as a share. */
public sealed interface Difference {

  /**
   * A difference with what stands beside it.
   *
   * @param value of several trials of a case the share that passes counts
   * @param interval the one that decides
   * @param method how the interval was worked out
   * @param differs two-sided p-value of "no difference", by the method that decides
   * @param midP of McNemar's test of the cases as they passed or failed
   * @param clusters how many groups of cases that stand or fall together
   * @param weighed the intervals of which the more cautious limits decide, by name; none where a
   *     table decides
   * @param ifIndependent what the interval would be if each case stood alone; empty where it does
   */
  record Measured(
      PairedTable table,
      double value,
      Interval interval,
      String method,
      PValue differs,
      PValue midP,
      int clusters,
      SortedMap<String, Interval> weighed,
      Optional<Interval> ifIndependent)
      implements Difference {}

  /** No case was decided on both sides, or there is no other side. */
  record Unmeasured(String why) implements Difference {}

  /** The difference that cases show. */
  static Difference of(PairedValues values, PairedTable table, double level) {
    if (values.n() == 0) {
      return new Unmeasured("no case was decided on both sides");
    }
    Optional<Interval> interval = values.interval(level);
    if (interval.isEmpty()) {
      return new Unmeasured(tooFew(values));
    }
    return new Measured(
        table,
        values.difference(),
        interval.get(),
        values.method(),
        values.differs(),
        McNemar.midP(table),
        values.clusters(),
        values.weighed(level),
        values.clusters() == values.n() ? Optional.empty() : values.ifIndependent(level));
  }

  /** Why there is no interval; clusters are also what several trials make of single cases. */
  static String tooFew(PairedValues values) {
    return values.clusters() == values.n()
        ? "too few cases"
        : "too few clusters of cases that stand or fall together";
  }
}
