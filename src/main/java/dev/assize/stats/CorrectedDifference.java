package dev.assize.stats;

import java.util.Optional;

/**
 * What a judged difference of two pass rates is in human points, corrected for the judge's known
 * errors.
 *
 * <p>{@code (p2 - p1) / J}: both rates are corrected by one sensitivity and one specificity ({@link
 * RoganGladen}), and all but J falls out of their difference. Each limit of the judged difference
 * is divided by that limit of J which leads farther out, and all are cut to [-1, 1]. So its lower
 * limit lies above minus a margin just where the judged one lies above minus the margin times J's
 * lower limit: beside such a margin it tells nothing else, in other units. It holds the truth at
 * least as often as the judged one, and the more often the larger the difference: both limits are
 * seldom at their worst together.
 *
 * <p>It rests on the judge erring alike on both sides; {@link PredictionPowered} does not.
 *
 * <p>W. J. Rogan, B. Gladen, American Journal of Epidemiology 107 (1978) 71-76; W. J. Youden,
 * Cancer 3 (1950) 32-35.
 *
 * @param value from -1 to 1
 * @param interval within [-1, 1], at the level of the judged one
 */
public record CorrectedDifference(double value, Interval interval) {

  /**
   * Of a judged difference.
   *
   * @param judged second rate less first, from -1 to 1
   * @param interval of the judged difference
   * @param level of the interval of J, strictly between 0 and 1
   * @return empty where the judge may be no better than guessing: J's lower limit is not above 0
   */
  public static Optional<CorrectedDifference> of(
      double judged, Interval interval, JudgeAccuracy judge, double level) {
    Interval j = judge.youden(level);
    return j.lo() <= 0
        ? Optional.empty()
        : Optional.of(
            new CorrectedDifference(
                share(judged / judge.youden()),
                new Interval(
                    share(interval.lo() / (interval.lo() < 0 ? j.lo() : j.hi())),
                    share(interval.hi() / (interval.hi() > 0 ? j.lo() : j.hi())),
                    interval.level())));
  }

  private static double share(double difference) {
    return Math.clamp(difference, -1.0, 1.0) + 0.0;
  }
}
