package dev.assize.economics;

import dev.assize.stats.ClusteredMean;
import dev.assize.stats.Differences;
import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import dev.assize.stats.SignFlip;
import dev.assize.stats.SignFlipInterval;
import java.util.Optional;

/**
 * The mean difference of an amount that has no bounds, such as money, over clusters of cases: by
 * CR1 and t from 30 clusters on, below by flipping the signs of whole clusters.
 */
public record MeanShift(Differences differences) {

  /** With fewer clusters the t interval trusts its standard error too much. */
  static final int FEW_CLUSTERS = 30;

  /** Decides the draws of sign patterns where they are too many to count. */
  private static final long SEED = 20_261_121;

  /** Fewer cases that all have one very difference do not show that every case has it. */
  private static final int LEAST_ALIKE = 20;

  /** Of one difference per case, in the order of the cluster numbers. */
  public static MeanShift of(double[] differences, int[] clusters) {
    return new MeanShift(Differences.of(differences, clusters));
  }

  /** 0 when there are no cases. */
  public double mean() {
    return differences.mean().orElse(0);
  }

  /** Of the mean; empty for too few clusters. */
  public Optional<Interval> interval(double level) {
    if (isConstant()) {
      return differences.clusters() < LEAST_ALIKE
          ? Optional.empty()
          : Optional.of(new Interval(mean(), mean(), level));
    }
    return differences.clusters() < FEW_CLUSTERS
        ? SignFlipInterval.of(differences, level, SEED)
        : ClusteredMean.of(differences).flatMap(mean -> mean.interval(level));
  }

  /** The two-sided p-value of "no difference"; 1 where there is nothing to go by. */
  public PValue differs() {
    if (differences.isZero() || differences.cases() == 0) {
      return PValue.ONE;
    }
    Optional<PValue> p =
        isConstant() || differences.clusters() < FEW_CLUSTERS
            ? SignFlip.of(differences, SEED).map(SignFlip::twoSided)
            : ClusteredMean.of(differences).flatMap(mean -> mean.pValue(0));
    return p.orElse(PValue.ONE);
  }

  /** As when nothing but a flat price differs. */
  private boolean isConstant() {
    return ClusteredMean.of(differences).filter(mean -> mean.cr1() > 0).isEmpty();
  }
}
