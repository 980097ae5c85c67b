package dev.assize.report;

import dev.assize.report.Adversity.Rate;
import dev.assize.stats.ClusteredWilson;
import dev.assize.stats.Differences;
import dev.assize.stats.Interval;
import dev.assize.stats.Wilson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Works out rates of adversarial cases, whose siblings stand or fall together. */
final class RateReader {

  private final double level;
  private final Map<String, Integer> numbers = new HashMap<>();

  RateReader(double level) {
    this.level = level;
  }

  /** Of the cases that are decided and count. */
  Rate decided(List<MadeCase> cases, Predicate<MadeCase> counts, Predicate<MadeCase> hits) {
    return of(cases.stream().filter(MadeCase::isDecided).filter(counts).toList(), hits);
  }

  /** Of all the cases. */
  Rate of(List<MadeCase> counted, Predicate<MadeCase> hits) {
    double[] shares = counted.stream().mapToDouble(each -> hits.test(each) ? 1 : 0).toArray();
    int[] clusters = counted.stream().mapToInt(each -> number(each.parent())).toArray();
    int hit = (int) counted.stream().filter(hits).count();
    Optional<Interval> byParent =
        counted.isEmpty()
            ? Optional.empty()
            : ClusteredWilson.of(Differences.of(shares, clusters))
                .map(wilson -> wilson.interval(level));
    return new Rate(hit, counted.size(), byParent, Wilson.interval(hit, counted.size(), level));
  }

  /** Of things that stand alone. */
  Rate alone(int hits, int n) {
    return new Rate(hits, n, Optional.empty(), Wilson.interval(hits, n, level));
  }

  private int number(String parent) {
    return numbers.computeIfAbsent(parent, unknown -> numbers.size());
  }
}
