package dev.assize.regression;

import dev.assize.score.CaseScore;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a baseline is known to reach, for margins that are a part of it.
 *
 * @param cases of the baseline as it was last seen; none where nobody has seen it
 * @param source where they come from, such as {@code seen in run 2026...}
 */
public record BaselineRates(List<CaseScore> cases, String source) {

  /** Of a baseline that was never seen. */
  public static final BaselineRates UNKNOWN = new BaselineRates(List.of(), "");

  public BaselineRates {
    cases = List.copyOf(cases);
  }

  /** The pass rate of the cases of a scope; empty where none was decided. */
  OptionalDouble passRate(Scope scope) {
    return cases.stream()
        .filter(score -> scope.holds(score.facts()) && Measure.PASS.isKnown(score))
        .mapToDouble(Measure.PASS::of)
        .average();
  }
}
