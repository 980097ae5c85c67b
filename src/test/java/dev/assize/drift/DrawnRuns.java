package dev.assize.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Runs of the same cases, of which so many are unstable: they pass every other time. */
final class DrawnRuns {

  static final Instant START = Instant.parse("2026-03-01T02:00:00Z");

  private final List<RunReading> runs = new ArrayList<>();
  private final SplittableRandom random;
  private final int cases;
  private final double unstable;

  DrawnRuns(int cases, double unstable, long seed) {
    this.cases = cases;
    this.unstable = unstable;
    this.random = new SplittableRandom(seed);
  }

  /** So many more runs in which so many of all passes are lost. */
  DrawnRuns then(int count, double lost) {
    for (int i = 0; i < count; i++) {
      TreeMap<String, Double> values = new TreeMap<>();
      for (int c = 0; c < cases; c++) {
        double rate = c < unstable * cases ? 0.5 : c % 10 == 0 ? 0 : 1;
        boolean passes = random.nextDouble() < rate && random.nextDouble() >= lost;
        values.put(name(c), passes ? 1.0 : 0.0);
      }
      add(values);
    }
    return this;
  }

  DrawnRuns add(Map<String, Double> values) {
    int at = runs.size();
    runs.add(RunReading.of("run-" + at, START.plus(Duration.ofDays(at)), values));
    return this;
  }

  List<RunReading> all() {
    return List.copyOf(runs);
  }

  static String name(int index) {
    return "case-%03d".formatted(index);
  }
}
