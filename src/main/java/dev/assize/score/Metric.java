package dev.assize.score;

import dev.assize.stats.Interval;
import dev.assize.stats.Wilson;
import java.util.Collection;
import java.util.Optional;

/**
 * The pass rate of some cases: a share from 0 to 1, higher is better, with n and Wilson's interval.
 *
 * @param counts of all the cases; only passed and failed make up n
 */
public record Metric(String name, Counts counts, double level) {

  public static Metric passRate(String name, Collection<CaseScore> cases, double level) {
    return new Metric(name, Counts.of(cases.stream().map(CaseScore::state).toList()), level);
  }

  public int n() {
    return counts.decided();
  }

  /** Empty when no case was decided. */
  public Optional<Double> value() {
    return n() == 0 ? Optional.empty() : Optional.of((double) counts.passed() / n());
  }

  /** Empty when no case was decided. */
  public Optional<Interval> interval() {
    return Wilson.interval(counts.passed(), n(), level);
  }
}
