package dev.assize.regression;

import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import dev.assize.stats.PairedDesign;
import java.util.Optional;
import java.util.SortedMap;

/** What paired cases say of the difference, by a method that suits them. */
sealed interface Change permits TableChange, MeanChange {

  /** Of the difference; empty when there are no cases, or too few clusters for the level. */
  Optional<Interval> interval(double level);

  /** The single intervals of which {@link #interval} may take the more cautious limits, by name. */
  SortedMap<String, Interval> weighed(double level);

  /** The one-sided p-value of "not worse", of cases that got worse. */
  PValue worse();

  /** The two-sided p-value of "no difference", of cases of which some changed. */
  PValue differs();

  /**
   * What the cases are worth to a comparison, clusters and trials allowed for; empty where nothing
   * changed or there are too few clusters.
   */
  Optional<PairedDesign> design();

  /** How interval and p-value were worked out. */
  String method();
}
