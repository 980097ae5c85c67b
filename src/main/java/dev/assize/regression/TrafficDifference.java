package dev.assize.regression;

import dev.assize.stats.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The difference of pass rates as real traffic would meet it: each category's, weighted by its
 * share. It stands beside the plain difference, and the gate goes by the plain one.
 */
public sealed interface TrafficDifference {

  /**
   * A weighted difference.
   *
   * @param baseline sum of share times pass rate
   * @param candidate likewise
   * @param interval each limit as far from the difference as the distances of the categories'
   *     limits, times their shares, squared and added: categories are taken to be independent (G.
   *     Y. Zou, A. Donner, Statistics in Medicine 27 (2008) 1693-1702)
   * @param effectiveN {@code 1 / sum(share^2 / n)}: so many cases drawn like the traffic would tell
   *     as much; L. Kish, Survey Sampling (1965), section 11.7
   * @param n cases of categories that have traffic, decided on both sides
   */
  record Measured(double baseline, double candidate, Interval interval, double effectiveN, int n)
      implements TrafficDifference {

    /** Candidate minus baseline. */
    public double value() {
      return candidate - baseline;
    }
  }

  /** A category with traffic shows nothing. */
  record Unmeasured(String why) implements TrafficDifference {}

  /** Nobody said how traffic is split. */
  record Undeclared() implements TrafficDifference {}

  /** Of the categories of a comparison. */
  static TrafficDifference of(Comparison comparison, Traffic traffic, double level) {
    return traffic.isDeclared() ? of(comparison.categories(), traffic, level) : new Undeclared();
  }

  private static TrafficDifference of(
      List<CategoryLine> categories, Traffic traffic, double level) {
    Map<String, PairedValues> lines = new TreeMap<>();
    categories.forEach(line -> lines.put(line.category(), line.values()));
    double before = 0;
    double after = 0;
    double below = 0;
    double above = 0;
    double spread = 0;
    int n = 0;
    for (Map.Entry<String, Double> each : traffic.shares().entrySet()) {
      PairedValues values = lines.getOrDefault(each.getKey(), new PairedValues(List.of()));
      Optional<Interval> interval = values.interval(level);
      if (interval.isEmpty()) {
        return new Unmeasured(
            "too few cases of category " + each.getKey() + " were decided on both sides");
      }
      double share = each.getValue();
      before += share * values.baseline();
      after += share * values.candidate();
      below = Math.hypot(below, share * (values.difference() - interval.get().lo()));
      above = Math.hypot(above, share * (interval.get().hi() - values.difference()));
      spread += share * share / values.n();
      n += values.n();
    }
    double value = after - before;
    return new Measured(
        before,
        after,
        new Interval(Math.max(-1, value - below), Math.min(1, value + above), level),
        1 / spread,
        n);
  }
}
