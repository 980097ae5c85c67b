package dev.assize.stats;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The true pass rate behind a judge's verdicts, corrected for its known errors.
 *
 * <p>{@code θ = (p + q0 - 1) / (q0 + q1 - 1)} with the judged pass rate p, specificity q0 and
 * sensitivity q1, cut to [0, 1]. Correction helps where the judge is biased and adds noise where it
 * is good, and it holds only for replies like those on which the errors were measured: show it
 * beside the raw rate.
 *
 * <p>W. J. Rogan, B. Gladen, American Journal of Epidemiology 107 (1978) 71-76.
 */
public final class RoganGladen {
  private RoganGladen() {}

  /**
   * The corrected pass rate, from 0 to 1; empty when the judge is no better than guessing, {@code
   * q0 + q1 <= 1}.
   */
  public static OptionalDouble estimate(Proportion judged, JudgeAccuracy judge) {
    double q0 = judge.specificity().share();
    double q1 = judge.sensitivity().share();
    return judge.youden() <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.clamp(corrected(judged.share(), q0, q1), 0.0, 1.0));
  }

  /**
   * The interval of the corrected pass rate that counts both the sample judged and the labelled
   * samples as uncertain; within [0, 1], and empty as {@link #estimate}.
   *
   * <p>With {@code p~ = (np + z²/2) / (n + z²)}, {@code q~ = (mq + 1) / (m + 2)}, and the sizes
   * raised alike: {@code θ~ + 2z² (-(1-θ~) q~0(1-q~0)/m~0 + θ~ q~1(1-q~1)/m~1) ± z √(p~(1-p~)/n~ +
   * (1-θ~)² q~0(1-q~0)/m~0 + θ~² q~1(1-q~1)/m~1) / (q~0 + q~1 - 1)}.
   *
   * <p>C. Lee et al., "How to correctly report LLM-as-a-judge evaluations" (2025), after J. Lang
   * and J. Reiczigel, Preventive Veterinary Medicine 113 (2014) 13-22.
   *
   * @param level the two-sided confidence level, such as 0.95
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public static Optional<Interval> interval(Proportion judged, JudgeAccuracy judge, double level) {
    double z = Normal.twoSided(level);
    double q0 = smoothed(judge.specificity());
    double q1 = smoothed(judge.sensitivity());
    if (judge.youden() <= 0 || q0 + q1 <= 1) {
      return Optional.empty();
    }
    double n = judged.of() + z * z;
    double p = (judged.hits() + z * z / 2) / n;
    double theta = corrected(p, q0, q1);
    double v0 = q0 * (1 - q0) / (judge.specificity().of() + 2.0);
    double v1 = q1 * (1 - q1) / (judge.sensitivity().of() + 2.0);
    double centre = theta + 2 * z * z * (theta * v1 - (1 - theta) * v0);
    double variance = p * (1 - p) / n + (1 - theta) * (1 - theta) * v0 + theta * theta * v1;
    double reach = z * Math.sqrt(variance) / (q0 + q1 - 1);
    return Optional.of(
        new Interval(
            Math.clamp(centre - reach, 0.0, 1.0), Math.clamp(centre + reach, 0.0, 1.0), level));
  }

  private static double corrected(double p, double q0, double q1) {
    return (p + q0 - 1) / (q0 + q1 - 1);
  }

  private static double smoothed(Proportion accuracy) {
    return (accuracy.hits() + 1.0) / (accuracy.of() + 2.0);
  }
}
