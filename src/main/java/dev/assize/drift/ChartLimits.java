package dev.assize.drift;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The limits of both rules, from simulated histories in which nothing changes: so many that each
 * rule alone alarms in half of the share of histories that is allowed.
 *
 * @param average of the moving average, in its own deviations
 * @param sum of the cumulative sums, in deviations of a run
 */
record ChartLimits(double average, double sum) {

  /** How many histories are drawn. */
  static final int HISTORIES = 1_000;

  /** With more varying cases a run's mean is normal, and its spread known, for all that counts. */
  private static final int MANY = 60;

  static ChartLimits of(Reference reference, ChartRules rules, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Reference.Spread> varying = reference.varying();
    boolean byCase = !varying.isEmpty() && varying.size() <= MANY && !reference.isWidened();
    List<Double> deviations = ChartWalk.deviations(rules, rules.ahead());
    double[] averages = new double[HISTORIES];
    double[] sums = new double[HISTORIES];
    for (int i = 0; i < HISTORIES; i++) {
      double[] distances =
          byCase ? drawn(varying, rules, random) : normal(rules, reference.isWidened(), random);
      ChartWalk walk = ChartWalk.of(rules, distances, deviations);
      averages[i] = walk.furthestAverage();
      sums[i] = walk.largestSum();
    }
    double each = rules.falseAlarms() / 2;
    return new ChartLimits(quantile(averages, 1 - each), quantile(sums, 1 - each));
  }

  private static double quantile(double[] values, double share) {
    Arrays.sort(values);
    return values[(int) Math.ceil(share * values.length) - 1];
  }

  /**
   * Each case takes one of its own values again, pulled apart by what a mean of so few has taken
   * from their spread; centre and spread are then taken from the first runs, as they are of a
   * chart.
   */
  private static double[] drawn(
      List<Reference.Spread> varying, ChartRules rules, SplittableRandom random) {
    int first = rules.reference();
    double[] totals = new double[first + rules.ahead()];
    double variances = 0;
    for (Reference.Spread spread : varying) {
      double[] values = spread.values();
      double apart = Math.sqrt(values.length / (values.length - 1.0));
      double sum = 0;
      double squares = 0;
      for (int run = 0; run < totals.length; run++) {
        double value = apart * (values[random.nextInt(values.length)] - spread.mean());
        totals[run] += value;
        if (run < first) {
          sum += value;
          squares += value * value;
        }
      }
      variances += Math.max(0, squares - sum * sum / first) / (first - 1);
    }
    double least = varying.stream().mapToDouble(Reference.Spread::variance).min().orElse(1);
    return standardised(totals, first, Math.sqrt(Math.max(variances, least)));
  }

  /** Of a spread that is taken from the runs themselves its error counts too. */
  private static double[] normal(ChartRules rules, boolean widened, SplittableRandom random) {
    int first = rules.reference();
    double[] totals = new double[first + rules.ahead()];
    Arrays.setAll(totals, run -> random.nextGaussian());
    double centre = Arrays.stream(totals, 0, first).average().orElseThrow();
    double squares = Arrays.stream(totals, 0, first).map(t -> (t - centre) * (t - centre)).sum();
    return standardised(totals, first, widened ? Math.sqrt(squares / (first - 1)) : 1);
  }

  private static double[] standardised(double[] totals, int first, double deviation) {
    double centre = Arrays.stream(totals, 0, first).average().orElseThrow();
    return Arrays.stream(totals, first, totals.length)
        .map(total -> (total - centre) / deviation)
        .toArray();
  }
}
