package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.stats.ClusteredMean;
import dev.assize.stats.ClusteredTango;
import dev.assize.stats.DesignEffect;
import dev.assize.stats.Differences;
import dev.assize.stats.Interval;
import dev.assize.stats.MeanNonInferiority;
import dev.assize.stats.PValue;
import dev.assize.stats.PairedDesign;
import dev.assize.stats.PairedTable;
import dev.assize.stats.SignFlip;
import dev.assize.stats.SignFlipInterval;
import dev.assize.stats.Tango;
import dev.assize.stats.Wilson;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What differences say whose mean is taken over clusters: by CR1 and t, and below 30 clusters by
 * flipping the signs of whole clusters. Skewed differences mislead both, so that each limit is the
 * more cautious one of these and of Tango's, and each p-value the larger one.
 */
record MeanChange(Differences differences) implements Change {

  /** With fewer clusters the t interval trusts its standard error too much. */
  static final int FEW_CLUSTERS = 30;

  /** Decides the draws of the sign-flip test where there are too many patterns to count. */
  static final long SEED = 20_261_121;

  /**
   * Of the mean; empty when there are too few clusters for the level. Where nothing changed the
   * clusters count as so many steady cases; where all changed alike there is no spread to reckon
   * with, and Wilson's limits of the difference on the scale from 0 to 1 are wider than any spread
   * within it would make them.
   */
  @Override
  public Optional<Interval> interval(double level) {
    if (differences.isZero()) {
      return Tango.interval(new PairedTable(clusters(), 0, 0, 0), level);
    }
    if (changedAlike()) {
      double mean = differences.mean().orElse(0);
      Interval share = Wilson.ofShare((1 + mean) / 2, clusters(), level);
      return Optional.of(new Interval(2 * share.lo() - 1, 2 * share.hi() - 1, level));
    }
    Optional<Interval> base =
        clusters() < FEW_CLUSTERS
            ? SignFlipInterval.of(differences, level, SEED)
            : ClusteredMean.of(differences).flatMap(mean -> mean.interval(level));
    return base.flatMap(i -> score().map(score -> i.spanning(score.interval(level))));
  }

  @Override
  public SortedMap<String, Interval> weighed(double level) {
    SortedMap<String, Interval> all = new TreeMap<>();
    ClusteredMean.of(differences)
        .flatMap(mean -> mean.interval(level))
        .ifPresent(i -> all.put("cr1", i));
    score().ifPresent(score -> all.put("clusteredTango", score.interval(level)));
    return all;
  }

  /** The one-sided p-value of "not worse"; 1 where there is nothing to go by. */
  @Override
  public PValue worse() {
    Optional<PValue> base =
        clusters() < FEW_CLUSTERS || changedAlike()
            ? SignFlip.of(differences, SEED).map(SignFlip::worse)
            : ClusteredMean.of(differences).flatMap(mean -> mean.pValue(0)).map(PValue::half);
    return base.flatMap(p -> score().map(score -> p.orLarger(score.worse()))).orElse(PValue.ONE);
  }

  /**
   * The one-sided p-value of "worse by the margin or more", by the methods of {@link #interval}; 1
   * where there is nothing to go by.
   */
  @Override
  public PValue notWorse(double margin) {
    if (differences.clusters() == 0) {
      return PValue.ONE;
    }
    if (differences.isZero()) {
      return new TableChange(new PairedTable(clusters(), 0, 0, 0)).notWorse(margin);
    }
    if (changedAlike()) {
      double share = (1 + differences.mean().orElse(0)) / 2;
      return Wilson.above(share, clusters(), (1 - margin) / 2);
    }
    Optional<PValue> base =
        clusters() < FEW_CLUSTERS
            ? SignFlip.about(differences, -margin, SEED).map(SignFlip::better)
            : ClusteredMean.of(differences)
                .flatMap(mean -> MeanNonInferiority.of(mean, margin))
                .map(MeanNonInferiority::p);
    return base.flatMap(p -> score().map(score -> p.orLarger(score.notWorse(margin))))
        .orElse(PValue.ONE);
  }

  /** The two-sided p-value of "no difference"; 1 where there is nothing to go by. */
  @Override
  public PValue differs() {
    Optional<PValue> base =
        clusters() < FEW_CLUSTERS || changedAlike()
            ? SignFlip.of(differences, SEED).map(SignFlip::twoSided)
            : ClusteredMean.of(differences).flatMap(mean -> mean.pValue(0));
    return base.flatMap(p -> score().map(score -> p.orLarger(score.differs()))).orElse(PValue.ONE);
  }

  /** As many independent cases as Tango's interval is given; never more than there are. */
  @Override
  public Optional<PairedDesign> design() {
    return differences.isZero() ? Optional.empty() : score().map(MeanChange::design);
  }

  private static PairedDesign design(ClusteredTango score) {
    DesignEffect effect = score.effect();
    double changed = (score.gained() + score.lost()) / effect.effectiveCases();
    return new PairedDesign(effect.cases(), Math.min(1, changed)).clustered(effect.factor());
  }

  /** How interval and p-value were worked out. */
  @Override
  public String method() {
    if (differences.isZero()) {
      return "Tango's score interval of " + clusters() + " unchanged clusters";
    }
    if (changedAlike()) {
      return "Wilson's interval of " + clusters() + " clusters that changed alike, sign flips";
    }
    String base =
        clusters() < FEW_CLUSTERS
            ? "sign flips of " + clusters() + " clusters, seed " + SEED
            : "CR1 t over " + clusters() + " clusters";
    return base + score().map(MeanChange::words).orElse("");
  }

  private static String words(ClusteredTango score) {
    long cases = Math.round(score.effect().effectiveCases());
    return ", nowhere inside Tango's of " + Numbers.count(cases, "effective case");
  }

  private Optional<ClusteredTango> score() {
    return ClusteredTango.of(differences);
  }

  /** As when every case breaks: the clusters have nothing to tell them apart. */
  private boolean changedAlike() {
    return ClusteredMean.of(differences).filter(mean -> mean.cr1() == 0).isPresent();
  }

  private int clusters() {
    return differences.clusters();
  }
}
