package dev.assize.stats;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

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

  /** Enough for every bit of a limit. */
  private static final int HALVINGS = 60;

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

  /**
   * The interval of the corrected pass rate out of the limits of what it is made of: every θ whose
   * {@code p - θ q1 - (1-θ) (1-q0)} may be 0. It errs as often on each side as it says also where
   * the labels are few or the judge seldom errs, where that of {@link #interval} lies too low.
   * Within [0, 1], and empty as {@link #estimate}.
   *
   * <p>The limits of that sum are {@code d + √((u-p)² + θ²(q1-l1)² + (1-θ)²(u0-q0)²)} above, and
   * with the opposite limits below, where l and u are Wilson's limits of each share. G. Y. Zou, A.
   * Donner, Statistics in Medicine 27 (2008) 1693-1702, equation 5.
   *
   * @param level the two-sided confidence level, such as 0.95
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public static Optional<Interval> byLimits(Proportion judged, JudgeAccuracy judge, double level) {
    Known p = Known.of(judged, level);
    Known q0 = Known.of(judge.specificity(), level);
    Known q1 = Known.of(judge.sensitivity(), level);
    OptionalDouble estimate = estimate(judged, judge);
    if (estimate.isEmpty()) {
      return Optional.empty();
    }
    double theta = estimate.getAsDouble();
    double lower =
        edge(
            theta,
            0,
            t -> gap(p, q0, q1, t) - Known.reach(p.below(), t * q1.above(), (1 - t) * q0.below()));
    double upper =
        edge(
            theta,
            1,
            t -> -gap(p, q0, q1, t) - Known.reach(p.above(), t * q1.below(), (1 - t) * q0.above()));
    return Optional.of(new Interval(lower, upper, level));
  }

  /** How far the judged rate lies above what this true pass rate lets expect. */
  private static double gap(Known p, Known q0, Known q1, double theta) {
    return p.share() - theta * q1.share() - (1 - theta) * (1 - q0.share());
  }

  /** A share with its limits at a level. */
  private record Known(double share, Interval limits) {

    static Known of(Proportion found, double level) {
      return new Known(
          found.share(), Wilson.interval(found.hits(), found.of(), level).orElseThrow());
    }

    double below() {
      return share - limits.lo();
    }

    double above() {
      return limits.hi() - share;
    }

    static double reach(double p, double q1, double q0) {
      return Math.sqrt(p * p + q1 * q1 + q0 * q0);
    }
  }

  /**
   * Where a concave function that is not positive at the estimate turns positive on the way to the
   * end; the end itself where it is not positive there.
   */
  private static double edge(double estimate, double end, DoubleUnaryOperator excluded) {
    if (excluded.applyAsDouble(end) <= 0) {
      return end;
    }
    double inside = estimate;
    double outside = end;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (inside + outside) / 2;
      if (excluded.applyAsDouble(middle) > 0) {
        outside = middle;
      } else {
        inside = middle;
      }
    }
    return inside;
  }

  private static double corrected(double p, double q0, double q1) {
    return (p + q0 - 1) / (q0 + q1 - 1);
  }

  private static double smoothed(Proportion accuracy) {
    return (accuracy.hits() + 1.0) / (accuracy.of() + 2.0);
  }
}
