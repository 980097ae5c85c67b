package dev.assize.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A quantile of values that belong together by cluster, such as the p95 of latencies, with limits
 * that are values of the sample themselves and assume no shape.
 *
 * <p>Of {@code n} independent values so many lie at or below the true {@code p} quantile as {@code
 * Bin(n, p)} says. So the lower limit is the {@code l}-th smallest value with the largest {@code l}
 * for which {@code P[Bin(n, p) < l] <= a/2}, and the upper limit the {@code u}-th with the smallest
 * {@code u} for which {@code P[Bin(n, p) >= u] <= a/2}. Where there is no such rank there is no
 * limit: 58 values cannot say how high the p95 lies. Values in clusters count as {@code n / effect}
 * independent ones ({@link DesignEffect} of "at most the quantile"), and ranks are stretched back.
 *
 * <p>Order statistics: W. R. Thompson, Annals of Mathematical Statistics 7 (1936) 122-128; H. A.
 * David, H. N. Nagaraja, Order Statistics (2003), section 7.1; the share of a clustered sample in
 * their place: R. S. Woodruff, JASA 47 (1952) 635-646.
 */
public final class ClusteredQuantile {
  /** What dividing by an effect of 1 may lose. */
  private static final double ROUNDING = 1e-9;

  private final double[] sorted;
  private final double share;
  private final int worth;

  private ClusteredQuantile(double[] sorted, double share, int worth) {
    this.sorted = sorted;
    this.share = share;
    this.worth = worth;
  }

  /**
   * The quantile of some values; empty when there are none.
   *
   * @param values finite
   * @param cluster for each value the number of its cluster
   * @param share strictly between 0 and 1: 0.95 for the p95
   * @throws IllegalArgumentException if the lengths differ or an argument is outside its range
   */
  public static Optional<ClusteredQuantile> of(double[] values, int[] cluster, double share) {
    Require.openUnit("share", share);
    if (values.length == 0) {
      return Optional.empty();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    Require.within("smallest value", sorted[0], -Differences.LARGEST, Differences.LARGEST);
    Require.within("largest value", sorted[sorted.length - 1], sorted[0], Differences.LARGEST);
    double quantile = sorted[rank(share, sorted.length) - 1];
    double[] below = DoubleStream.of(values).map(value -> value <= quantile ? 1 : 0).toArray();
    return Optional.of(new ClusteredQuantile(sorted, share, worth(Differences.of(below, cluster))));
  }

  private static int worth(Differences below) {
    double effect = below.clusters() == below.cases() ? 1 : DesignEffect.ofShares(below).factor();
    return (int) Math.max(1, Math.floor(below.cases() / Math.max(1, effect) + ROUNDING));
  }

  private static int rank(double share, int of) {
    return (int) Math.max(1, Math.ceil(share * of - ROUNDING));
  }

  /** The smallest value that at least this share of the values do not exceed. */
  public double value() {
    return sorted[rank(share, sorted.length) - 1];
  }

  /** How many independent values they are worth, at least 1. */
  public int worth() {
    return worth;
  }

  /**
   * The lower limit of the two-sided interval; empty where the values are too few for one.
   *
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public OptionalDouble lower(double level) {
    int tail = tail(share, level);
    return tail < 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            sorted[(int) Math.floor((tail + 1.0) * sorted.length / worth + ROUNDING) - 1]);
  }

  /**
   * The upper limit of the two-sided interval; empty where the values are too few for one.
   *
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public OptionalDouble upper(double level) {
    int tail = tail(1 - share, level);
    return tail < 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            sorted[
                (int) Math.ceil((worth - (double) tail) * sorted.length / worth - ROUNDING) - 1]);
  }

  /**
   * The largest k with {@code P[Bin(worth, share) <= k] <= (1 - level)/2}; -1 where there is none.
   */
  private int tail(double of, double level) {
    Require.openUnit("level", level);
    double error = (1 - level) / 2;
    BinomialDistribution count = BinomialDistribution.of(worth, of);
    int reaching = count.inverseCumulativeProbability(error);
    return count.cumulativeProbability(reaching) <= error ? reaching : reaching - 1;
  }

  /** Both limits; empty where one is missing. */
  public Optional<Interval> interval(double level) {
    OptionalDouble low = lower(level);
    OptionalDouble high = upper(level);
    return low.isEmpty() || high.isEmpty()
        ? Optional.empty()
        : Optional.of(new Interval(low.getAsDouble(), high.getAsDouble(), level));
  }
}
