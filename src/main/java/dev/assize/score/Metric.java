package dev.assize.score;

import dev.assize.stats.Interval;
import dev.assize.stats.Wilson;
import java.util.Collection;
import java.util.Optional;

/**
 * The pass rate of some cases: a share from 0 to 1, higher is better, with n and Wilson's interval.
 *
 * @param counts of all the cases; only passed and failed make up n
 * @param design how they were asked, where that makes another interval the right one
 */
public record Metric(String name, Counts counts, double level, Design design) {

  /** Whether each case says something of its own. */
  public sealed interface Design {

    /** One trial a case, and each case stands alone: Wilson's interval is the right one. */
    record Plain() implements Design {}

    /**
     * Cases in clusters, or of several trials.
     *
     * @param value the mean over cases of the share of trials that passed
     * @param trials the most that a case has
     * @param clusters how many groups of cases stand or fall together
     * @param interval over those groups, of the same level
     */
    record Shared(double value, int trials, int clusters, Interval interval) implements Design {}
  }

  /** Of cases that stand alone, asked once. */
  public Metric(String name, Counts counts, double level) {
    this(name, counts, level, new Design.Plain());
  }

  /** The same of cases that were asked otherwise. */
  public Metric asked(Design otherwise) {
    return new Metric(name, counts, level, otherwise);
  }

  public static Metric passRate(String name, Collection<CaseScore> cases, double level) {
    return new Metric(name, Counts.of(cases.stream().map(CaseScore::state).toList()), level);
  }

  public int n() {
    return counts.decided();
  }

  /** By majority of each case's trials; empty when no case was decided. */
  public Optional<Double> value() {
    return n() == 0 ? Optional.empty() : Optional.of((double) counts.passed() / n());
  }

  /** Wilson's, as if each case stood alone; empty when no case was decided. */
  public Optional<Interval> interval() {
    return Wilson.interval(counts.passed(), n(), level);
  }
}
