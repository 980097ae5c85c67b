package dev.assize.regression;

import dev.assize.stats.Differences;
import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import dev.assize.stats.PairedDesign;
import dev.assize.stats.PairedTable;
import java.util.Optional;
import java.util.SortedMap;

/** What paired cases say of the difference, by a method that suits them. */
public sealed interface Change permits TableChange, MeanChange {

  /** Of cases that stand alone and either pass or fail: Tango's interval and McNemar's test. */
  static Change of(PairedTable table) {
    return new TableChange(table);
  }

  /**
   * Of the mean of numbers from 0 to 1, over clusters: t or sign flips, nowhere inside Tango's.
   *
   * @param differences each from -1 to 1
   */
  static Change ofMean(Differences differences) {
    return new MeanChange(differences);
  }

  /** Of the difference; empty when there are no cases, or too few clusters for the level. */
  Optional<Interval> interval(double level);

  /** The single intervals of which {@link #interval} may take the more cautious limits, by name. */
  SortedMap<String, Interval> weighed(double level);

  /** The one-sided p-value of "not worse", of cases that got worse. */
  PValue worse();

  /**
   * The one-sided p-value of "worse by the margin or more": at most {@code a} where the lower limit
   * of the {@code 1-2a} interval lies above minus the margin.
   *
   * @param margin a share in [0, 1)
   */
  PValue notWorse(double margin);

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
