package dev.assize.drift;

/**
 * How a control chart is drawn.
 *
 * @param reference how many runs in control its centre and spread are taken from, 10 or more
 * @param weight of the newest run in the moving average, above 0 and at most 1
 * @param slack of the cumulative sum in standard deviations of a run: half the shift that it shall
 *     see soonest
 * @param ahead over how many runs after the reference false alarms are counted
 * @param falseAlarms the share of so many runs without any drift in which the chart may give even
 *     one alarm, by both rules together
 */
public record ChartRules(
    int reference, double weight, double slack, int ahead, double falseAlarms) {

  /** The fewest runs that a reference may have: fewer say next to nothing of their own error. */
  public static final int FEWEST = 10;

  /**
   * Ten runs, a weight of 0.2, a slack of half a deviation, one chart in ten alarms in 100 runs.
   */
  public static final ChartRules USUAL = new ChartRules(FEWEST, 0.2, 0.5, 100, 0.10);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one of them is not kept
   */
  public ChartRules {
    if (reference < FEWEST || ahead < 1) {
      throw new IllegalArgumentException(
          "a reference of " + reference + " runs and " + ahead + " ahead");
    }
    if (!(weight > 0 && weight <= 1 && slack >= 0 && falseAlarms > 0 && falseAlarms < 1)) {
      throw new IllegalArgumentException(
          "weight " + weight + ", slack " + slack + ", false alarms " + falseAlarms);
    }
  }
}
