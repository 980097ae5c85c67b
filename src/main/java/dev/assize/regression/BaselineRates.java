package dev.assize.regression;

import dev.assize.base.Numbers;
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

  /** A margin of 100 points and more rules nothing out. */
  private static final double WIDEST = 0.999;

  /** Of a baseline that was never seen. */
  public static final BaselineRates UNKNOWN = new BaselineRates(List.of(), "");

  public BaselineRates {
    cases = List.copyOf(cases);
  }

  /** A margin in points, and how it was reckoned. */
  public record Margin(double share, String basis) {}

  /**
   * What a part of the baseline comes to. A baseline that nobody has seen may reach all: the widest
   * that the margin can be.
   */
  public Margin margin(Bound.PartOfBaseline part, Measure.OfScore measure, Scope scope) {
    OptionalDouble rate = rate(measure, scope);
    return new Margin(
        Math.min(part.part() * rate.orElse(1), WIDEST),
        Numbers.percent(part.part())
            + " of "
            + (rate.isPresent()
                ? "the baseline's " + Numbers.percent(rate.getAsDouble()) + ", " + source
                : "a baseline assumed to reach all, as none was seen"));
  }

  /** The mean over the cases of a scope; empty where none has a value. */
  private OptionalDouble rate(Measure.OfScore measure, Scope scope) {
    return cases.stream()
        .filter(score -> scope.holds(score.facts()) && measure.isKnown(score))
        .mapToDouble(measure::of)
        .average();
  }
}
