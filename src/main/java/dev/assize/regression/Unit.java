package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.score.Scale;
import dev.assize.stats.Interval;
import java.util.Locale;

/**
 * In what a difference is counted and told. Within the gate more is always better, so that one rule
 * fits all; a unit turns that into what people say.
 */
public sealed interface Unit {

  /** Its name in {@code report.json}. */
  String word();

  /** {@code -2.1 points}, {@code 12.0 % slower}. */
  String change(double difference);

  /** {@code -3.4 to -0.8}. */
  String limits(Interval interval);

  /** The most that a rule allows: {@code -5.0}, {@code 20.0 % slower}. */
  String allowed(double margin);

  /** A mean as people know it: seconds, a mark on the scale. */
  double level(double mean);

  /** The margin that is a part of what the baseline reached. */
  default double margin(double part, double baseline) {
    return part * baseline;
  }

  /** Percentage points of a share. */
  record Points() implements Unit {
    @Override
    public String word() {
      return "points";
    }

    @Override
    public String change(double difference) {
      return Numbers.signedPoints(difference) + " points";
    }

    @Override
    public String limits(Interval interval) {
      return Numbers.signedPoints(interval.lo()) + " to " + Numbers.signedPoints(interval.hi());
    }

    @Override
    public String allowed(double margin) {
      return "-" + Numbers.points(margin);
    }

    @Override
    public double level(double mean) {
      return mean;
    }
  }

  /**
   * How many times as much, told in percent; the gate counts minus its logarithm.
   *
   * @param more the word for a ratio above 1: {@code slower}
   * @param less the word for a ratio below 1: {@code faster}
   */
  record Ratio(String more, String less) implements Unit {
    @Override
    public String word() {
      return "minus the logarithm of the ratio";
    }

    @Override
    public String change(double difference) {
      double growth = growth(difference);
      String size = Numbers.points(Math.abs(growth));
      return size.equals("0.0")
          ? "neither " + more + " nor " + less
          : size + " % " + (growth > 0 ? more : less);
    }

    /** Of the growth, in percent. */
    @Override
    public String limits(Interval interval) {
      return Numbers.points(growth(interval.hi())) + " to " + Numbers.points(growth(interval.lo()));
    }

    @Override
    public String allowed(double margin) {
      return Numbers.points(growth(-margin)) + " % " + more;
    }

    @Override
    public double level(double mean) {
      return Math.exp(-mean);
    }

    @Override
    public double margin(double part, double baseline) {
      return Math.log1p(part);
    }

    /** Of 0.12 for a candidate that takes 12 % more. */
    private static double growth(double difference) {
      return Math.expm1(-difference);
    }

    /** Candidate over baseline. */
    public static double ratio(double difference) {
      return Math.exp(-difference);
    }
  }

  /** Steps of a scale of ratings; the gate counts parts of its length. */
  record Steps(Scale scale) implements Unit {
    @Override
    public String word() {
      return "parts of the scale " + scale.words();
    }

    @Override
    public String change(double difference) {
      return signed(difference) + " on the scale " + scale.words();
    }

    @Override
    public String limits(Interval interval) {
      return signed(interval.lo()) + " to " + signed(interval.hi());
    }

    @Override
    public String allowed(double margin) {
      return String.format(Locale.ROOT, "-%.2f", margin * scale.length());
    }

    @Override
    public double level(double mean) {
      return scale.at(mean);
    }

    /** Better is plus, whichever way the scale runs. */
    private String signed(double part) {
      String number = String.format(Locale.ROOT, "%+.2f", part * scale.length());
      return number.equals("-0.00") || number.equals("+0.00") ? "0.00" : number;
    }
  }
}
