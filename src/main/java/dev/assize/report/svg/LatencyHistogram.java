package dev.assize.report.svg;

import dev.assize.base.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws how long replies took, in seconds on a logarithmic axis: the baseline's upwards, the
 * candidate's mirrored below.
 */
public final class LatencyHistogram {

  private static final int BINS = 30;
  private static final int MOST_MARKS = 5;

  /** A thousandth of a second: what is faster, as a recorded reply, counts as this. */
  private static final double FASTEST = 1e-3;

  private LatencyHistogram() {}

  /** The figure, 360 units wide; values, ticks and their intervals are seconds. */
  public static Figure of(Distribution baseline, Distribution candidate, String title) {
    double lo =
        Histogram.values(baseline, candidate).mapToDouble(LatencyHistogram::in).min().orElse(-1);
    double hi =
        Histogram.values(baseline, candidate).mapToDouble(LatencyHistogram::in).max().orElse(1);
    // Half a power of ten at the least: equal values stand in the middle of a readable axis.
    double aside = Math.max(0, 0.25 - (hi - lo) / 2);
    Scale scale = Scale.of(lo - aside, hi + aside, Histogram.LEFT, Histogram.RIGHT);
    Axis axis =
        new Axis(
            scale,
            LatencyHistogram::in,
            power -> Math.pow(10, power),
            seconds -> Numbers.brief(seconds) + " s",
            marks(scale));
    return new Histogram(axis, BINS, baseline, candidate).draw(title);
  }

  private static double in(double seconds) {
    return Math.log10(Math.max(FASTEST, seconds));
  }

  /** 1, 2 and 5 of each power of ten where there is room, else only some powers. */
  private static List<Double> marks(Scale scale) {
    List<Double> fine = new ArrayList<>();
    for (double power = Math.floor(scale.lo()); power <= scale.hi(); power++) {
      for (double digit : new double[] {1, 2, 5}) {
        double mark = digit * Math.pow(10, power);
        if (scale.holds(Math.log10(mark))) {
          fine.add(mark);
        }
      }
    }
    return fine.size() <= MOST_MARKS
        ? fine
        : scale.ticks(MOST_MARKS).stream()
            .filter(power -> power == Math.rint(power))
            .map(power -> Math.pow(10, power))
            .toList();
  }
}
