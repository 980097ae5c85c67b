package dev.assize.regression;

import dev.assize.score.CaseFacts;
import dev.assize.stats.ClusteredMean;
import dev.assize.stats.ClusteredWilson;
import dev.assize.stats.Differences;
import dev.assize.stats.ExactSum;
import dev.assize.stats.Interval;
import dev.assize.stats.Wilson;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The values of one side's cases, and what they say of their mean.
 *
 * @param isCounted whether every value is 0 or 1 and comes from one trial
 */
record Sample(List<CaseFacts> cases, double[] values, boolean isCounted) {

  int n() {
    return values.length;
  }

  /** 0 when there are no cases. */
  double mean() {
    return values.length == 0 ? 0 : ExactSum.of(values) / values.length;
  }

  /**
   * Wilson's where cases are counted and stand alone; else over clusters. ClusterNumbers that all
   * agree have no spread to reckon with, and count as so many cases.
   */
  Optional<Interval> interval(double level) {
    int[] cluster = ClusterNumbers.of(cases);
    int clusters = (int) Arrays.stream(cluster).distinct().count();
    if (isCounted && clusters == cluster.length) {
      return Wilson.interval((int) Math.round(mean() * values.length), values.length, level);
    }
    if (clusters == 0) {
      return Optional.empty();
    }
    Differences shares = Differences.of(values, cluster);
    return ClusteredMean.of(shares)
        .flatMap(mean -> mean.interval(level))
        .flatMap(i -> ClusteredWilson.of(shares).map(score -> i.spanning(score.interval(level))))
        .or(() -> Optional.of(Wilson.ofShare(mean(), clusters, level)));
  }
}
