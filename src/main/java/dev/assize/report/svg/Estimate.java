package dev.assize.report.svg;

import dev.assize.base.Numbers;
import dev.assize.stats.Interval;

/** A change of a share with its interval, or why there is none; below zero is for the worse. */
public sealed interface Estimate {

  /**
   * A measured change.
   *
   * @param value the change as a share: -0.021 is a loss of 2.1 points
   * @param n how many cases it rests on
   * @param p the p-value in print, as {@code 0.0115}; empty where nothing was tested
   */
  record Measured(double value, Interval interval, int n, String p) implements Estimate {

    /** Turns a negative zero into zero, so that equal values are drawn alike. */
    public Measured {
      value += 0.0;
    }

    /** {@code -6.0}. */
    String change() {
      return Numbers.signedPoints(value);
    }

    /** {@code -9.1 to -2.9}. */
    String limits() {
      return Numbers.signedPoints(interval.lo()) + " to " + Numbers.signedPoints(interval.hi());
    }
  }

  /** No change can be told, in words that fit a line. */
  record Unmeasured(String why) implements Estimate {}
}
