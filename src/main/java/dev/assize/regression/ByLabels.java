package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.stats.Interval;
import dev.assize.stats.PredictionPowered;

/**
 * The difference that people would have seen, by their labels of some pairs and the judge's
 * verdicts of all.
 *
 * @param pairs labelled on both sides, by lot
 * @param raw the judged difference by the same criterion
 */
public record ByLabels(int pairs, double raw, PredictionPowered corrected) {

  /** What helps where labels do not bear a judge out. */
  static final String REMEDY = "Label more replies of both sides, drawn by lot.";

  /**
   * Whether it takes a SHIP away. With enough labels to resolve the margin, their interval must lie
   * above it; with fewer, the figure itself.
   *
   * @param margin in human points, above 0
   */
  boolean denies(double margin) {
    Interval interval = corrected.interval();
    boolean isEnough = interval.width() / 2 <= margin;
    return isEnough ? !interval.isAbove(-margin) : corrected.estimate() <= -margin;
  }

  /** {@code By people's labels of 60 random pairs -2.0 points (...), judged +1.0}. */
  String words() {
    return "By people's labels of "
        + Numbers.count(pairs, "random pair")
        + " "
        + Numbers.signedPoints(corrected.estimate())
        + " points ("
        + Numbers.level(corrected.interval().level())
        + " interval "
        + Numbers.signedPoints(corrected.interval().lo())
        + " to "
        + Numbers.signedPoints(corrected.interval().hi())
        + "), judged "
        + Numbers.signedPoints(raw);
  }
}
