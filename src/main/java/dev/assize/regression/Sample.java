package dev.assize.regression;

import dev.assize.score.CaseFacts;
import dev.assize.stats.ClopperPearson;
import dev.assize.stats.ClusteredMean;
import dev.assize.stats.ClusteredWilson;
import dev.assize.stats.Differences;
import dev.assize.stats.ExactSum;
import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import dev.assize.stats.Wilson;
import java.util.List;
import java.util.Optional;

/** The values of one side's cases, and what they say of their mean. */
public final class Sample {

  private final int n;
  private final double mean;
  private final Differences shares;
  private final boolean isTable;

  /**
   * Of values from 0 to 1.
   *
   * @param isCounted whether every value is 0 or 1 and comes from one trial
   */
  public Sample(List<CaseFacts> cases, double[] values, boolean isCounted) {
    this(values, Differences.of(values, ClusterNumbers.of(cases)), isCounted);
  }

  private Sample(double[] values, Differences shares, boolean isCounted) {
    this.n = values.length;
    this.mean = n == 0 ? 0 : ExactSum.of(values) / n;
    this.shares = shares;
    this.isTable = isCounted && shares.clusters() == n;
  }

  /** Of values 0 and 1 that belong together by the numbers of their clusters. */
  static Sample ofCounted(double[] values, int[] clusters) {
    return new Sample(values, Differences.of(values, clusters), true);
  }

  /**
   * Of values from 0 to 1 that come from one reply each, several to a case or a cluster.
   *
   * @param clusters for each value the number of its cluster
   */
  public static Sample ofClusters(double[] values, int[] clusters) {
    return new Sample(values, Differences.of(values, clusters), false);
  }

  /** How many cases. */
  public int n() {
    return n;
  }

  /** Whether every case stands alone and was asked once. */
  boolean isTable() {
    return isTable;
  }

  /** How many groups of cases stand or fall together. */
  public int clusters() {
    return shares.clusters();
  }

  /** 0 when there are no cases. */
  public double mean() {
    return mean;
  }

  /**
   * Wilson's where cases are counted and stand alone; else over clusters, each limit the more
   * cautious one of CR1 and t's and of Wilson's, as near 0 and 1 values are skewed. Clusters that
   * all agree have no spread to reckon with, and count as so many cases. CR1 and t know nothing of
   * the bounds of a share: what they say beyond 0 and 1 is left out.
   */
  public Optional<Interval> interval(double level) {
    if (isTable) {
      return Wilson.interval(passed(), n, level);
    }
    if (n == 0) {
      return Optional.empty();
    }
    return ClusteredMean.of(shares)
        .flatMap(each -> each.interval(level))
        .flatMap(i -> score().map(score -> i.spanning(score.interval(level))))
        .map(i -> i.within(0, 1))
        .or(() -> Optional.of(Wilson.ofShare(mean, shares.clusters(), level)));
  }

  /**
   * The one-sided p-value of "not below the floor": exact where cases are counted and stand alone,
   * else the larger one of CR1 and t's and of Wilson's; 1 where the mean reaches the floor.
   */
  PValue below(double floor) {
    if (n == 0 || mean >= floor) {
      return PValue.ONE;
    }
    if (isTable) {
      return ClopperPearson.below(passed(), n, floor);
    }
    Optional<PValue> byT =
        ClusteredMean.of(shares).flatMap(each -> each.pValue(floor)).map(PValue::half);
    return score()
        .map(score -> score.below(floor))
        .map(p -> byT.map(p::orLarger).orElse(p))
        .orElse(PValue.ONE);
  }

  private int passed() {
    return (int) Math.round(mean * n);
  }

  private Optional<ClusteredWilson> score() {
    return ClusteredWilson.of(shares);
  }
}
