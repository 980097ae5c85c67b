package dev.assize.regression;

import dev.assize.score.CaseFacts;
import dev.assize.stats.ClusteredMean;
import dev.assize.stats.Differences;
import dev.assize.stats.ExactSum;
import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import dev.assize.stats.SignFlip;
import dev.assize.stats.SignFlipInterval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Minus the mean logarithm of the paired ratios, candidate over baseline, over clusters of cases:
 * by CR1 and t from 30 clusters on, below by flipping the signs of whole clusters. Equally many
 * times dearer and cheaper balance, and no single large case decides, as it would in totals.
 */
final class LogRatios {

  /** Fewer cases that all have one very ratio do not show that every case has it. */
  static final int LEAST_ALIKE = 20;

  private static final double ROUNDING = 1e-12;

  private final double[] baseline;
  private final double[] candidate;
  private final Differences differences;

  /**
   * Of cases with an amount on both sides.
   *
   * @param baseline mean logarithms, case by case
   * @param candidate likewise
   */
  LogRatios(List<CaseFacts> cases, double[] baseline, double[] candidate) {
    this.baseline = baseline;
    this.candidate = candidate;
    double[] better = new double[baseline.length];
    Arrays.setAll(better, i -> baseline[i] - candidate[i]);
    this.differences = Differences.of(better, ClusterNumbers.of(cases));
  }

  /**
   * What they say.
   *
   * @param note what else belongs beside it
   */
  Contrasted contrast(double level, String note) {
    return new Contrasted.Contrast(
        baseline.length,
        -mean(baseline),
        -mean(candidate),
        differences.mean().orElse(0),
        interval(level),
        method(),
        worse(),
        note);
  }

  private Optional<Interval> interval(double level) {
    if (isConstant()) {
      double mean = differences.mean().orElse(0);
      return differences.clusters() < LEAST_ALIKE
          ? Optional.empty()
          : Optional.of(new Interval(mean, mean, level));
    }
    return isFew()
        ? SignFlipInterval.of(differences, level, MeanChange.SEED)
        : ClusteredMean.of(differences).flatMap(mean -> mean.interval(level));
  }

  private PValue worse() {
    if (differences.mean().orElse(0) >= 0) {
      return PValue.ONE;
    }
    Optional<PValue> worse =
        isFew() || isConstant()
            ? SignFlip.of(differences, MeanChange.SEED).map(SignFlip::worse)
            : ClusteredMean.of(differences).flatMap(mean -> mean.pValue(0)).map(PValue::half);
    return worse.orElse(PValue.ONE);
  }

  private String method() {
    if (isConstant()) {
      return "every case has this very ratio";
    }
    return isFew()
        ? "sign flips of the log ratios of "
            + differences.clusters()
            + " clusters, seed "
            + MeanChange.SEED
        : "CR1 t of log ratios over " + differences.clusters() + " clusters";
  }

  private boolean isFew() {
    return differences.clusters() < MeanChange.FEW_CLUSTERS;
  }

  /** As when nothing but the price changed. */
  private boolean isConstant() {
    double first = baseline.length == 0 ? 0 : baseline[0] - candidate[0];
    for (int i = 1; i < baseline.length; i++) {
      if (Math.abs(baseline[i] - candidate[i] - first) > ROUNDING) {
        return false;
      }
    }
    return true;
  }

  private static double mean(double[] values) {
    return values.length == 0 ? 0 : ExactSum.of(values) / values.length;
  }
}
