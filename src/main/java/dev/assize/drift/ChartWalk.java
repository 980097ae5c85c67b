package dev.assize.drift;

import dev.assize.stats.Cusum;
import dev.assize.stats.Ewma;
import java.util.ArrayList;
import java.util.List;

/**
 * Both rules along standardised distances from a centre that is itself the mean of some runs.
 *
 * <p>The moving average is held against the reference alone: the centre's error stays in every
 * later average, and so in the average's deviation. The cumulative sum takes each run's distance
 * from the reference and all runs since, {@code (z_t - mean) / √(1 + 1/(m + t - 1))}, which while
 * nothing changes are independent of each other however short the reference is; an error of the
 * centre is forgotten instead of adding up. The one sees an early shift, the other a small late
 * one. D. M. Hawkins, The Statistician 36 (1987) 299-316.
 *
 * @param averages the moving average after each run
 * @param deviations those of the moving averages, the centre's error included
 * @param above the cumulative sums above all runs before
 * @param below those below it
 */
record ChartWalk(
    List<Double> averages, List<Double> deviations, List<Double> above, List<Double> below) {

  static ChartWalk of(ChartRules rules, double[] distances) {
    return of(rules, distances, deviations(rules, distances.length));
  }

  /** The same, where {@link #deviations} are known already. */
  static ChartWalk of(ChartRules rules, double[] distances, List<Double> deviations) {
    Ewma ewma = new Ewma(rules.weight(), 0);
    Cusum cusum = new Cusum(0, rules.slack());
    double[] fresh = fromAllBefore(rules, distances);
    return new ChartWalk(ewma.path(distances), deviations, cusum.above(fresh), cusum.below(fresh));
  }

  /** After each of so many runs. */
  static List<Double> deviations(ChartRules rules, int runs) {
    Ewma ewma = new Ewma(rules.weight(), 0);
    List<Double> deviations = new ArrayList<>();
    for (int t = 1; t <= runs; t++) {
      double noise = ewma.spread(t);
      double reached = 1 - Math.pow(1 - rules.weight(), t);
      deviations.add(Math.sqrt(noise * noise + reached * reached / rules.reference()));
    }
    return List.copyOf(deviations);
  }

  private static double[] fromAllBefore(ChartRules rules, double[] distances) {
    double[] fresh = new double[distances.length];
    double sum = 0;
    for (int t = 0; t < fresh.length; t++) {
      double runs = rules.reference() + (double) t;
      fresh[t] = (distances[t] - sum / runs) / Math.sqrt(1 + 1 / runs);
      sum += distances[t];
    }
    return fresh;
  }

  /** How far the average ever lay from the centre, in its own deviations. */
  double furthestAverage() {
    double furthest = 0;
    for (int t = 0; t < deviations.size(); t++) {
      furthest = Math.max(furthest, Math.abs(averages.get(t)) / deviations.get(t));
    }
    return furthest;
  }

  /** The largest sum to either side. */
  double largestSum() {
    double largest = 0;
    for (int t = 0; t < deviations.size(); t++) {
      largest = Math.max(largest, Math.max(above.get(t), below.get(t)));
    }
    return largest;
  }
}
