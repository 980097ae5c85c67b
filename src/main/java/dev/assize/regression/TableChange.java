package dev.assize.regression;

import dev.assize.stats.Interval;
import dev.assize.stats.McNemar;
import dev.assize.stats.NonInferiority;
import dev.assize.stats.PValue;
import dev.assize.stats.PairedDesign;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/** What a fourfold table says: one trial each of cases that stand alone. */
record TableChange(PairedTable table) implements Change {

  @Override
  public Optional<Interval> interval(double level) {
    return Tango.interval(table, level);
  }

  @Override
  public SortedMap<String, Interval> weighed(double level) {
    return Collections.emptySortedMap();
  }

  @Override
  public PValue worse() {
    return McNemar.exact(table).half();
  }

  @Override
  public PValue notWorse(double margin) {
    return NonInferiority.of(table, margin).map(NonInferiority::p).orElse(PValue.ONE);
  }

  @Override
  public PValue differs() {
    return McNemar.midP(table);
  }

  @Override
  public Optional<PairedDesign> design() {
    return PairedDesign.seenIn(table);
  }

  @Override
  public String method() {
    return "Tango's score interval, exact McNemar";
  }
}
