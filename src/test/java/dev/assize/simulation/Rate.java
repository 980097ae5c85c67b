package dev.assize.simulation;

import dev.assize.base.Numbers;
import dev.assize.stats.ClopperPearson;
import dev.assize.stats.Interval;
import java.util.Locale;

/** How often something happened in so many runs, with the 99 % interval of its probability. */
record Rate(int count, int runs) {

  static final double LEVEL = 0.99;

  private static final int HUNDRED = 100;

  double share() {
    return (double) count / runs;
  }

  /** Clopper and Pearson's. */
  Interval interval() {
    return ClopperPearson.interval(count, runs, LEVEL).orElseThrow();
  }

  /** Whether chance alone does not explain that it happens oftener than promised. */
  boolean exceeds(double nominal) {
    return interval().isAbove(nominal);
  }

  /** {@code 4.87 % (4.48 to 5.28)}. */
  String text() {
    Interval limits = interval();
    return percent(share()) + " % (" + percent(limits.lo()) + " to " + percent(limits.hi()) + ")";
  }

  /** {@code kept} or {@code **fails**}, with the promise. */
  String against(double nominal) {
    return (exceeds(nominal) ? "**fails**" : "kept") + ", <= " + Numbers.level(nominal);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f", HUNDRED * share);
  }
}
