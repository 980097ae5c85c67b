package dev.assize.regression;

import dev.assize.score.CaseScore;
import dev.assize.score.Metric;
import java.util.Collection;

/**
 * The pass rate of cases with the interval that fits how they were asked: the one that a floor is
 * held against.
 */
public final class PassRate {

  private static final String NAME = "pass rate";

  private PassRate() {}

  /**
   * The rate of cases of one side.
   *
   * @param level of its intervals
   */
  public static Metric of(Collection<CaseScore> cases, double level) {
    Metric plain = Metric.passRate(NAME, cases, level);
    Sample sample = Imputation.NONE.cases(cases, Measure.PASS, new Scope.All());
    int trials = cases.stream().mapToInt(score -> score.trials().total()).max().orElse(0);
    return sample.isTable()
        ? plain
        : sample
            .interval(level)
            .map(
                interval ->
                    plain.asked(
                        new Metric.Design.Shared(
                            sample.mean(), trials, sample.clusters(), interval)))
            .orElse(plain);
  }
}
