package dev.assize.report.svg;

import dev.assize.base.Numbers;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * Draws how scores are spread: the baseline's upwards, the candidate's mirrored below, on one axis.
 */
public final class ScoreHistogram {

  private static final int BINS = 20;
  private static final int MOST_MARKS = 5;

  private ScoreHistogram() {}

  /**
   * The figure, 360 units wide; the axis reaches from 0 to 1 unless a score lies beyond.
   *
   * @param title what is scored
   */
  public static Figure of(Distribution baseline, Distribution candidate, String title) {
    double[] values =
        DoubleStream.concat(
                DoubleStream.of(0, 1),
                Histogram.values(baseline, candidate).mapToDouble(Double::doubleValue))
            .toArray();
    double lo = DoubleStream.of(values).min().orElse(0);
    double hi = DoubleStream.of(values).max().orElse(1);
    Scale scale = Scale.of(lo, hi, Histogram.LEFT, Histogram.RIGHT);
    Axis axis =
        new Axis(
            scale,
            DoubleUnaryOperator.identity(),
            DoubleUnaryOperator.identity(),
            ScoreHistogram::print,
            scale.ticks(MOST_MARKS));
    return new Histogram(axis, BINS, baseline, candidate).draw(title);
  }

  private static String print(double score) {
    return Math.abs(score) < 1000 ? Numbers.decimal(score, 2) : Numbers.brief(score);
  }
}
