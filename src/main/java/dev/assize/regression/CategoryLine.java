package dev.assize.regression;

import dev.assize.score.Counts;
import dev.assize.stats.Interval;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import java.util.Optional;

/** A category on both sides. It informs; only the whole set decides. */
public record CategoryLine(String category, Counts baseline, Counts candidate, PairedTable table) {

  /** Tango's interval of the difference; empty when no pair was decided. */
  public Optional<Interval> interval(double level) {
    return Tango.interval(table, level);
  }
}
