package dev.assize.stats;

import java.util.Optional;

/**
 * The mean that people would have given to all replies, from their labels of a few and a judge's
 * scores of all.
 *
 * <p>{@code θ = λ mean(U) + mean(Y - λF)}, with labels Y and scores F of the n labelled cases and
 * scores U of the N others; its variance is {@code λ² Var(U)/N + Var(Y - λF)/n}, population
 * variances, and the interval normal. It is unbiased however the judge errs, as long as the
 * labelled cases are a random sample of all.
 *
 * <p>A. N. Angelopoulos et al., Science 382 (2023) 669-674; the tuned weight: A. N. Angelopoulos,
 * J. C. Duchi, T. Zrnic, "PPI++: efficient prediction-powered inference" (2023).
 *
 * @param estimate the mean, on the scale of the labels
 * @param interval its normal interval
 * @param weight λ, how far the judge is trusted: 0 labels only, 1 in full
 */
public record PredictionPowered(double estimate, Interval interval, double weight) {

  /**
   * With the judge's scores in full, λ = 1. A 90 % interval held the truth in 88 to 91 % of draws
   * from 50 labels on, and in 82 to 88 % at 20. Empty below two labelled cases or without an
   * unlabelled one.
   *
   * @param level the two-sided confidence level, such as 0.90
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public static Optional<PredictionPowered> full(JudgedSample sample, double level) {
    return weighted(sample, 1, level);
  }

  /**
   * With the judge weighted by what it is worth, {@code λ = Cov(Y, F) / ((1 + n/N) Var F)} cut to
   * [0, 1]: never much wider than the labels alone. A judge that gives every labelled case the same
   * score is worth nothing. Weight and variance come from the same labels: where 95 % pass, a 90 %
   * interval held the truth in 56 % of draws at 20 labels, 82 % at 50, 87 % at 200 and 90 % at 500.
   * With few labels decide by {@link #full}. Empty below two labelled cases.
   *
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public static Optional<PredictionPowered> tuned(JudgedSample sample, double level) {
    double variance = sample.labelledScores().variance();
    double ratio = (double) sample.labelled() / sample.unlabelled();
    double weight =
        variance == 0 || sample.unlabelled() == 0
            ? 0
            : Math.clamp(sample.covariance() / ((1 + ratio) * variance), 0.0, 1.0);
    return weighted(sample, weight, level);
  }

  /**
   * From the labels alone, λ = 0; empty below two labelled cases.
   *
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public static Optional<PredictionPowered> labelsOnly(JudgedSample sample, double level) {
    return weighted(sample, 0, level);
  }

  private static Optional<PredictionPowered> weighted(
      JudgedSample sample, double weight, double level) {
    double z = Normal.twoSided(level);
    if (sample.labelled() < 2 || (weight > 0 && sample.unlabelled() == 0)) {
      return Optional.empty();
    }
    Moments scores = sample.unlabelledScores();
    Moments errors = sample.errors(weight);
    double estimate = weight * scores.mean() + errors.mean();
    double reach = z * Math.sqrt(weight * weight * scores.ofMean() + errors.ofMean());
    Interval interval = new Interval(estimate - reach, estimate + reach, level);
    return Optional.of(new PredictionPowered(estimate, interval, weight));
  }
}
