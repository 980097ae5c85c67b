package dev.assize.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The interval of a mean that the sign-flip test of whole clusters does not reject: for fewer than
 * about 30 clusters, where the t interval trusts its standard error too much.
 *
 * <p>The test of a mean {@code t} flips {@code S_c - n_c t}. A sign pattern makes a total at least
 * as far out as the one seen exactly when {@code t} lies between the mean of the clusters it flips
 * and the mean of the others; the mean of all lies between these two. So the p-value falls away
 * from the mean on both sides, and the limits are order statistics of the outer ones of these pairs
 * of means: no search and no tolerance.
 *
 * <p>Inversion of randomisation tests: E. S. Edgington, P. Onghena, Randomization Tests (2007),
 * chapter 13; J. A. Hartigan, JASA 64 (1969) 1303-1317, for the means of subsets.
 */
public final class SignFlipInterval {
  private SignFlipInterval() {}

  /**
   * The interval; with up to 20 clusters from all sign patterns, with more from {@link
   * SignFlip#DRAWS} seeded draws.
   *
   * <p>Up to 20 clusters it excludes 0 exactly when {@link SignFlip} rejects it; beyond, both are
   * drawn apart and may disagree at the edge by the noise of the draws.
   *
   * <p>Empty when the clusters are too few for the level (fewer than 5 for 0.90, 6 for 0.95) and
   * when all clusters agree.
   *
   * @param level the two-sided confidence level, such as 0.90
   * @param seed decides the draws; without effect up to 20 clusters
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public static Optional<Interval> of(Differences differences, double level, long seed) {
    Require.openUnit("level", level);
    return differences.hasSpread()
        ? Orientation.mirrored(differences, oriented -> invert(oriented, level, seed))
        : Optional.empty();
  }

  private static Optional<Interval> invert(Differences differences, double level, long seed) {
    boolean counted = differences.clusters() <= SignFlip.MOST_COUNTED;
    Splits splits = new Splits(Grid.of(differences), counted ? 0 : SignFlip.DRAWS);
    if (counted) {
      splits.countAll();
    } else {
      splits.draw(new SplittableRandom(seed));
    }
    return splits.interval(level);
  }

  /** The pairs of means into which sign patterns split the clusters. */
  private static final class Splits {
    private final Grid grid;
    private final long total;
    private final int cases;
    private final double[] outerLow;
    private final double[] outerHigh;
    private final int itself;
    private int filled;

    /**
     * Room for the pairs.
     *
     * @param draws 0 to count all; patterns and their opposites split alike, so half are enough
     */
    Splits(Grid grid, int draws) {
      this.grid = grid;
      this.total = grid.total();
      this.cases = grid.cases();
      this.itself = draws == 0 ? 0 : 1;
      int room = draws == 0 ? 1 << (grid.sums().length - 1) : draws;
      this.outerLow = new double[room];
      this.outerHigh = new double[room];
    }

    void countAll() {
      long sum = 0;
      int size = 0;
      add(sum, size);
      for (int i = 1; i < outerLow.length; i++) {
        int flipped = Integer.numberOfTrailingZeros(i);
        boolean in = ((i >>> (flipped + 1)) & 1) == 0;
        sum += in ? grid.sums()[flipped] : -grid.sums()[flipped];
        size += in ? grid.sizes()[flipped] : -grid.sizes()[flipped];
        add(sum, size);
      }
    }

    void draw(SplittableRandom random) {
      int clusters = grid.sums().length;
      for (int i = 0; i < outerLow.length; i++) {
        long sum = 0;
        int size = 0;
        long coins = 0;
        for (int c = 0; c < clusters; c++) {
          coins = c % Long.SIZE == 0 ? random.nextLong() : coins >>> 1;
          sum += grid.sums()[c] & -(coins & 1);
          size += grid.sizes()[c] & (int) -(coins & 1);
        }
        add(sum, size);
      }
    }

    /** Takes in the pattern that flips clusters of this sum and size. */
    private void add(long sum, int size) {
      double low = Double.NEGATIVE_INFINITY;
      double high = Double.POSITIVE_INFINITY;
      if (size > 0 && size < cases) {
        double flipped = (double) sum / size;
        double kept = (double) (total - sum) / (cases - size);
        low = Math.min(flipped, kept);
        high = Math.max(flipped, kept);
      }
      outerLow[filled] = low;
      outerHigh[filled++] = high;
    }

    /** The farthest means that still more than {@code 1 - level} of the patterns reach. */
    Optional<Interval> interval(double level) {
      int most = (int) Math.floor((1 - level) * (filled + itself)) - itself;
      if (most < 0) {
        return Optional.empty();
      }
      Arrays.sort(outerLow);
      Arrays.sort(outerHigh);
      double low = outerLow[most] * grid.unit();
      double high = outerHigh[filled - 1 - most] * grid.unit();
      return Double.isInfinite(low) || Double.isInfinite(high)
          ? Optional.empty()
          : Optional.of(new Interval(low, high, level));
    }
  }
}
