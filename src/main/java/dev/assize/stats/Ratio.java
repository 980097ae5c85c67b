package dev.assize.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The ratio of two paired totals, candidate over baseline, such as cost or latency, with its
 * percentile bootstrap interval on the scale of logarithms.
 *
 * <p>{@code ln(sum of candidate / sum of baseline)}, whole clusters resampled. On this scale half
 * and double are equally far from equal, and swapping the sides mirrors the interval.
 *
 * <p>A. C. Davison, D. V. Hinkley, Bootstrap Methods and their Application (1997), section 5.3.
 */
public final class Ratio {
  private static final Comparator<Pair> ORDER =
      Comparator.comparingDouble(Pair::baseline).thenComparingDouble(Pair::candidate);

  private final Pair[] clusters;
  private final double baseline;
  private final double candidate;

  /** What one cluster costs on each side. */
  private record Pair(double baseline, double candidate) {
    Pair swapped() {
      return new Pair(candidate, baseline);
    }
  }

  private Ratio(Pair[] clusters) {
    this.clusters = clusters;
    this.baseline = ExactSum.of(Arrays.stream(clusters).mapToDouble(Pair::baseline).toArray());
    this.candidate = ExactSum.of(Arrays.stream(clusters).mapToDouble(Pair::candidate).toArray());
    Arrays.sort(clusters, ORDER);
  }

  /**
   * The ratio over cases that belong together by cluster. Clusters that cost nothing on either side
   * say nothing, and are left out.
   *
   * @param baseline one amount per case, 0 to 1e100
   * @param candidate one per case, likewise
   * @param cluster for each case the number of its cluster
   * @throws IllegalArgumentException if the lengths differ or an amount is outside its range
   */
  public static Ratio of(double[] baseline, double[] candidate, int[] cluster) {
    double[] before = sums(baseline, cluster);
    double[] after = sums(candidate, cluster);
    Pair[] pairs = new Pair[before.length];
    Arrays.setAll(pairs, c -> new Pair(before[c], after[c]));
    return new Ratio(
        Arrays.stream(pairs)
            .filter(pair -> pair.baseline() > 0 || pair.candidate() > 0)
            .toArray(Pair[]::new));
  }

  private static double[] sums(double[] amounts, int[] cluster) {
    Arrays.stream(amounts)
        .forEach(amount -> Require.within("amount", amount, 0, Differences.LARGEST));
    return Clusters.of(cluster).sums(amounts);
  }

  /** Candidate's total over baseline's; empty when either is 0. */
  public OptionalDouble ratio() {
    return baseline == 0 || candidate == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(candidate / baseline);
  }

  /** How many clusters have an amount. */
  public int clusters() {
    return clusters.length;
  }

  /** The interval from 10,000 resamples: see {@link #interval(double, long, int)}. */
  public Optional<Interval> interval(double level, long seed) {
    return interval(level, seed, ClusterBootstrap.RESAMPLES);
  }

  /**
   * The interval of the ratio, not of its logarithm.
   *
   * <p>Empty when a total is 0, with fewer than two clusters, when all clusters have the same
   * ratio, and when so few clusters have an amount on one side that a limit would be 0 or infinite.
   *
   * @param level the two-sided confidence level, such as 0.90
   * @param seed decides the draws
   * @param resamples how many, at least 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public Optional<Interval> interval(double level, long seed, int resamples) {
    Require.openUnit("level", level);
    Require.within("resamples", resamples, 1, Integer.MAX_VALUE);
    if (ratio().isEmpty() || clusters.length < 2 || logError() == 0) {
      return Optional.empty();
    }
    Pair[] mirror = Arrays.stream(clusters).map(Pair::swapped).sorted(ORDER).toArray(Pair[]::new);
    int lean = lean(mirror);
    if (lean < 0) {
      return new Ratio(mirror)
          .logs(level, seed, resamples)
          .map(logs -> exp(-logs.hi(), -logs.lo(), level));
    }
    return logs(level, seed, resamples)
        .map(
            logs -> {
              double widest = Math.max(-logs.lo(), logs.hi());
              return lean > 0 ? exp(logs.lo(), logs.hi(), level) : exp(-widest, widest, level);
            });
  }

  private static Interval exp(double lo, double hi, double level) {
    return new Interval(Math.exp(lo), Math.exp(hi), level);
  }

  /** Drawn always from the dearer side, so that swapping mirrors the same draws. */
  private int lean(Pair[] mirror) {
    return candidate != baseline
        ? Double.compare(candidate, baseline)
        : Arrays.compare(clusters, mirror, ORDER);
  }

  private Optional<Interval> logs(double level, long seed, int resamples) {
    QuantileSketch sketch = new QuantileSketch(Math.log(candidate / baseline), logError());
    new ClusterBootstrap(
            Arrays.stream(clusters).mapToDouble(Pair::candidate).toArray(),
            Arrays.stream(clusters).mapToDouble(Pair::baseline).toArray())
        .run(resamples, seed, (after, before) -> sketch.add(Math.log(after / before)));
    OptionalDouble low = sketch.quantile((1 - level) / 2);
    OptionalDouble high = sketch.quantile((1 + level) / 2);
    return low.isEmpty() || high.isEmpty()
        ? Optional.empty()
        : Optional.of(new Interval(low.getAsDouble(), high.getAsDouble(), level));
  }

  /** Of the log ratio, by linearisation: {@code √ sum (c_i/C - b_i/B)²}, 0 where only rounding. */
  private double logError() {
    double squares = 0;
    for (Pair pair : clusters) {
      double after = pair.candidate() / candidate;
      double before = pair.baseline() / baseline;
      double apart = Math.abs(after - before) <= 1e-14 * (after + before) ? 0 : after - before;
      squares += apart * apart;
    }
    return Math.sqrt(squares);
  }
}
