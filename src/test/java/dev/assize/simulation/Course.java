package dev.assize.simulation;

import dev.assize.drift.RunReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * How a subject behaves run by run: so many runs as ever, and then a loss, at once or little by
 * little. Cases are those of {@link Truth}: a fifth is unstable, so that 10 % of all differ between
 * any two runs; a loss makes unstable cases pass less often.
 *
 * @param cases how many are asked in each run
 * @param before runs without a loss
 * @param behind runs from the first with a loss on
 * @param loss of the pass rate in the end
 * @param grows over how many runs the loss grows evenly; 1 at once
 */
record Course(int cases, int before, int behind, double loss, int grows) {

  private static final Truth TRUTH = Truth.withFlips(0.10);
  private static final Instant START = Instant.parse("2026-01-01T02:00:00Z");

  /** Over so many runs what creeps grows. */
  static final int CREEP = 30;

  static Course steady(int cases, int runs) {
    return new Course(cases, runs, 0, 0, 1);
  }

  Course losing(double share, int behindRuns) {
    return new Course(cases, before, behindRuns, share, 1);
  }

  Course creeping(double share, int behindRuns) {
    return new Course(cases, before, behindRuns, share, CREEP);
  }

  String name() {
    return loss == 0
        ? "no drift"
        : Math.round(100 * loss)
            + (loss > 0.01 ? " points, " : " point, ")
            + (grows == 1 ? "at once" : "over " + grows + " runs");
  }

  /** One history; the same cases are unstable in all its runs. */
  List<RunReading> draw(RandomGenerator random) {
    double[] rates = new double[cases];
    for (int c = 0; c < cases; c++) {
      boolean unstable = c < TRUTH.unstable() * cases;
      rates[c] = unstable ? 0.5 : random.nextDouble() < Truth.STABLE_PASS ? 1 : 0;
    }
    List<RunReading> runs = new ArrayList<>();
    for (int run = 0; run < before + behind; run++) {
      double lost = loss * Math.min(1, Math.max(0, run - before + 1) / (double) grows);
      Map<String, Double> values = new TreeMap<>();
      for (int c = 0; c < cases; c++) {
        double rate = rates[c] == 0.5 ? 0.5 - lost / TRUTH.unstable() : rates[c];
        values.put(id(c), random.nextDouble() < rate ? 1.0 : 0.0);
      }
      runs.add(RunReading.of("run-" + run, START.plus(Duration.ofDays(run)), values));
    }
    return runs;
  }

  private static String id(int index) {
    return Integer.toString(1000 + index);
  }
}
