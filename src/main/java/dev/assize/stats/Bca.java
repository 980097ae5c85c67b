package dev.assize.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The bias-corrected and accelerated bootstrap interval of a mean, resampling whole clusters.
 *
 * <p>With {@code B} resampled means {@code T*}: {@code z0 = Phi^-1((#{T* < T} + #{T* = T}/2) / B)};
 * {@code a = sum u³ / (6 (sum u²)^1.5)}, where {@code u} is the mean of the means without one
 * cluster, less each of them; the limits are the quantiles at {@code Phi(z0 + (z0 + z)/(1 - a(z0 +
 * z)))} for {@code z = -+z_{1-alpha/2}}. Ties count half, and are found on whole numbers (see
 * {@link Grid}): leaving them out moves the limits of five scores by a whole step. A quantile is
 * the smallest resampled mean that reaches the share.
 *
 * <p>B. Efron, JASA 82 (1987) 171-185. Memory does not grow with the resamples ({@link
 * QuantileSketch}).
 */
public final class Bca {
  private Bca() {}

  /**
   * The interval from 10,000 resamples, or from all where there are fewer.
   *
   * <p>Empty with fewer than two clusters, and when all clusters agree.
   *
   * @param level the two-sided confidence level, such as 0.90
   * @param seed decides the draws
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public static Optional<Interval> interval(Differences differences, double level, long seed) {
    return interval(differences, level, seed, ClusterBootstrap.RESAMPLES);
  }

  /**
   * The interval from a chosen number of resamples; empty also where these are too few for the
   * level.
   *
   * @param resamples how many, at least 1
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static Optional<Interval> interval(
      Differences differences, double level, long seed, int resamples) {
    Require.openUnit("level", level);
    Require.within("resamples", resamples, 1, Integer.MAX_VALUE);
    return differences.clusters() >= 2 && differences.hasSpread()
        ? Orientation.mirrored(differences, d -> Resampled.of(d, seed, resamples).interval(level))
        : Optional.empty();
  }

  /**
   * What the resamples say.
   *
   * @param z0 the bias correction; infinite when no resample lies on one side
   * @param a the acceleration
   */
  record Resampled(double z0, double a, QuantileSketch means) {

    static Resampled of(Differences differences, long seed, int resamples) {
      Grid grid = Grid.of(differences);
      Tally tally = new Tally(grid, ClusteredMean.of(differences).orElseThrow());
      new ClusterBootstrap(
              Arrays.stream(grid.sums()).asDoubleStream().toArray(),
              Arrays.stream(grid.sizes()).asDoubleStream().toArray())
          .run(resamples, seed, tally);
      return new Resampled(tally.z0(), acceleration(grid), tally.means);
    }

    Optional<Interval> interval(double level) {
      double z = Normal.twoSided(level);
      OptionalDouble low = quantile(-z);
      OptionalDouble high = quantile(z);
      return low.isEmpty() || high.isEmpty()
          ? Optional.empty()
          : Optional.of(new Interval(low.getAsDouble(), high.getAsDouble(), level));
    }

    private OptionalDouble quantile(double z) {
      double share = share(z);
      return share > 0 && share < 1 ? means.quantile(share) : OptionalDouble.empty();
    }

    /** Which share of the resampled means the limit exceeds; 0 or 1 where the correction ends. */
    double share(double z) {
      double shrink = 1 - a * (z0 + z);
      return Double.isInfinite(z0) || shrink <= 0
          ? (z0 + z > 0 ? 1 : 0)
          : Normal.cumulative(z0 + (z0 + z) / shrink);
    }

    private static double acceleration(Grid grid) {
      int clusters = grid.sums().length;
      long total = grid.total();
      int cases = grid.cases();
      double[] without = new double[clusters];
      double mean = 0;
      for (int c = 0; c < clusters; c++) {
        without[c] = (double) (total - grid.sums()[c]) / (cases - grid.sizes()[c]);
        mean += without[c] / clusters;
      }
      double squares = 0;
      double cubes = 0;
      for (double each : without) {
        double u = mean - each;
        squares += u * u;
        cubes += u * u * u;
      }
      return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }
  }

  /** Counts the resampled means below the one seen and equal to it, and keeps their quantiles. */
  private static final class Tally implements ClusterBootstrap.Totals {
    private final QuantileSketch means;
    private final double unit;
    private final double seen;
    private final double slack;
    private long below;
    private long ties;
    private long all;

    Tally(Grid grid, ClusteredMean mean) {
      this.means = new QuantileSketch(mean.mean(), mean.cr0());
      this.unit = grid.unit();
      this.seen = (double) grid.total() / grid.cases();
      this.slack = grid.slack();
    }

    @Override
    public void take(double sum, double size) {
      double ahead = sum - seen * size;
      below += ahead < -slack ? 1 : 0;
      ties += Math.abs(ahead) <= slack ? 1 : 0;
      all++;
      means.add(sum / size * unit);
    }

    double z0() {
      double share = (below + ties / 2.0) / all;
      return share > 0 && share < 1
          ? Normal.quantile(share)
          : (share > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
    }
  }
}
