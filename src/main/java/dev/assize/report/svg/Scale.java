package dev.assize.report.svg;

import java.util.ArrayList;
import java.util.List;

/**
 * Where values stand on an axis: {@code lo} at {@code from}, {@code hi} at {@code to}, and what
 * lies beyond them at the nearer end.
 */
record Scale(double lo, double hi, double from, double to) {

  private static final double[] STEPS = {1, 2, 5, 10};

  /** An axis needs some length: where all values are equal it reaches a little to both sides. */
  static Scale of(double lo, double hi, double from, double to) {
    double length = hi - lo;
    double least = Math.max(1e-9, Math.max(Math.abs(lo), Math.abs(hi)) * 1e-9);
    double aside = length >= least ? 0 : Math.max(0.5 * Math.abs(lo), 1e-3);
    return new Scale(lo - aside, hi + aside, from, to);
  }

  double at(double value) {
    double inside = Math.max(lo, Math.min(hi, value));
    return from + (inside - lo) / (hi - lo) * (to - from);
  }

  boolean holds(double value) {
    return lo <= value && value <= hi;
  }

  /** Round values within the axis, 1, 2 or 5 times a power of ten apart, at most so many. */
  List<Double> ticks(int most) {
    double step = step((hi - lo) / most);
    List<Double> ticks = new ArrayList<>();
    for (double n = Math.ceil(lo / step - 1e-9); n * step <= hi + step * 1e-9; n++) {
      ticks.add(n * step);
    }
    return ticks;
  }

  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double step : STEPS) {
      if (step * power >= least * (1 - 1e-9)) {
        return step * power;
      }
    }
    return 10 * power;
  }
}
