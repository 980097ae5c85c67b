package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.stats.Interval;
import dev.assize.stats.PairedTable;

/** Puts a difference into words. */
final class Sentences {

  private Sentences() {}

  /**
   * {@code Quality fell by 2.1 points (90 % interval -3.4 to -0.8) on 1,240 paired cases; the gate
   * allows -1.0.}
   */
  static String difference(PairedTable table, Interval interval, double margin) {
    double difference = table.difference().orElseThrow();
    String sentence =
        change(difference)
            + " ("
            + Numbers.level(interval.level())
            + " interval "
            + Numbers.signedPoints(interval.lo())
            + " to "
            + Numbers.signedPoints(interval.hi())
            + ") on "
            + Numbers.count(table.total(), "paired case")
            + "; the gate allows -"
            + Numbers.points(margin)
            + ".";
    boolean worseWithin = interval.isBelow(0) && interval.isAbove(-margin);
    return worseWithin ? sentence + " Measurably worse, within the margin." : sentence;
  }

  private static String change(double difference) {
    String size = Numbers.points(Math.abs(difference));
    if (size.equals("0.0")) {
      return "Quality did not change by a tenth of a point";
    }
    return "Quality " + (difference < 0 ? "fell" : "rose") + " by " + size + " points";
  }
}
