package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.stats.Interval;
import java.math.BigDecimal;

/** Puts a difference and what it means into words. */
final class Sentences {

  private static final int FINEST = 6;

  private final Rules rules;

  Sentences(Rules rules) {
    this.rules = rules;
  }

  /**
   * {@code Quality fell by 2.1 points (90 % interval -3.4 to -0.8) on 1,240 paired cases; the gate
   * allows -1.0.}
   */
  String difference(PairedValues values, Interval interval) {
    String sentence =
        change(values)
            + " ("
            + Numbers.level(interval.level())
            + " interval "
            + limit(interval.lo())
            + " to "
            + limit(interval.hi())
            + ") on "
            + cases(values)
            + "; the gate allows "
            + margin()
            + ".";
    boolean worseWithin = interval.isBelow(0) && interval.isAbove(-rules.margin());
    return worseWithin ? sentence + " Measurably worse, within the margin." : sentence;
  }

  /** What the interval says, by the answer it gives. */
  String reason(Answer answer, Interval interval) {
    String whole = "The whole " + Numbers.level(interval.level()) + " interval lies ";
    return switch (answer) {
      case SHIP ->
          whole + "above " + margin() + ": a loss as large as the gate forbids is ruled out.";
      case HOLD ->
          whole
              + "below zero and reaches to "
              + limit(interval.lo())
              + ": measurably worse, and not shown to be within the margin.";
      case INCONCLUSIVE ->
          "The interval reaches from "
              + limit(interval.lo())
              + " to "
              + limit(interval.hi())
              + ": neither a loss beyond "
              + margin()
              + " nor no loss at all is ruled out.";
    };
  }

  /** {@code -5.0}, with all the decimals the margin has. */
  private String margin() {
    BigDecimal points = BigDecimal.valueOf(rules.margin()).movePointRight(2).stripTrailingZeros();
    return "-" + (points.scale() < 1 ? points.setScale(1) : points).toPlainString();
  }

  /** A limit with one decimal, or more where rounding would put it on a bound that it is not on. */
  private String limit(double limit) {
    int decimals = 1;
    while (decimals < FINEST
        && (hides(limit, 0, decimals) || hides(limit, -rules.margin(), decimals))) {
      decimals++;
    }
    return Numbers.signedPoints(limit, decimals);
  }

  private static boolean hides(double limit, double bound, int decimals) {
    return limit != bound
        && Numbers.signedPoints(limit, decimals).equals(Numbers.signedPoints(bound, decimals));
  }

  /** {@code 1,240 paired cases}, and of how many clusters where cases do not stand alone. */
  private static String cases(PairedValues values) {
    String cases = Numbers.count(values.n(), "paired case");
    return values.clusters() == values.n()
        ? cases
        : cases + " in " + Numbers.count(values.clusters(), "cluster");
  }

  private static String change(PairedValues values) {
    if (values.isUnchanged()) {
      return "No case changed";
    }
    double difference = values.difference();
    if (difference == 0) {
      return "Quality did not change, as many cases broke as were fixed";
    }
    String size = Numbers.points(Math.abs(difference));
    String way = difference < 0 ? "fell" : "rose";
    return size.equals("0.0")
        ? "Quality " + way + " by less than a tenth of a point"
        : "Quality " + way + " by " + size + (size.equals("1.0") ? " point" : " points");
  }
}
