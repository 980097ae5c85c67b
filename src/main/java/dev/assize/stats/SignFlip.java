package dev.assize.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The sign-flip permutation test that paired differences are as likely up as down: whole clusters
 * change their sign, and the total is compared with the totals so made.
 *
 * <p>With up to 20 clusters that are not 0 all {@code 2^G} sign patterns are counted, {@code p = #
 * / 2^G}; with more, seeded draws, {@code p = (1 + #) / (draws + 1)}. A total as far out as the one
 * seen counts, and sums are compared as whole numbers (see {@link Grid}).
 *
 * <p>R. A. Fisher, The Design of Experiments (1935), section 21; the 1 in drawn p-values: B.
 * Phipson, G. K. Smyth, Statistical Applications in Genetics and Molecular Biology 9:39 (2010).
 *
 * @param twoSided of a total at least as far from 0
 * @param better of a total at least as high: small when the candidate is better
 * @param worse of a total at most as high: small when the candidate is worse
 * @param patterns how many sign patterns were looked at
 * @param basis whether these were all
 */
public record SignFlip(PValue twoSided, PValue better, PValue worse, int patterns, Basis basis) {
  /** Up to here all patterns are counted. */
  static final int MOST_COUNTED = 20;

  /** How many patterns are drawn otherwise, unless said. */
  public static final int DRAWS = 20_000;

  /** How the patterns were chosen. */
  public enum Basis {
    /** Every pattern there is. */
    EXACT,
    /** A seeded sample of them. */
    DRAWN
  }

  /**
   * Tests with {@link #DRAWS} draws where not all patterns can be counted; empty without cases.
   *
   * @param seed decides the draws; without effect on the exact test
   */
  public static Optional<SignFlip> of(Differences differences, long seed) {
    return of(differences, seed, DRAWS);
  }

  /**
   * Tests the hypothesis of another true mean than 0, by what the differences have above it; empty
   * without cases.
   *
   * @param mean at most 1e100 in size
   * @throws IllegalArgumentException if the mean is NaN or larger than that
   */
  public static Optional<SignFlip> about(Differences differences, double mean, long seed) {
    Require.within("mean", mean, -Differences.LARGEST, Differences.LARGEST);
    return differences.cases() == 0
        ? Optional.empty()
        : Optional.of(of(Grid.of(differences, mean), seed, DRAWS));
  }

  /**
   * Tests with a chosen number of draws; empty without cases.
   *
   * @param draws how many patterns to draw where there are too many to count, at least 1
   * @throws IllegalArgumentException if {@code draws} is below 1
   */
  public static Optional<SignFlip> of(Differences differences, long seed, int draws) {
    Require.within("draws", draws, 1, Integer.MAX_VALUE - 1);
    return differences.cases() == 0
        ? Optional.empty()
        : Optional.of(of(Grid.of(differences), seed, draws));
  }

  private static SignFlip of(Grid grid, long seed, int draws) {
    long[] sizes =
        Arrays.stream(grid.sums()).map(Math::abs).filter(size -> size != 0).sorted().toArray();
    Count count = new Count(grid.total(), grid.slack());
    if (sizes.length <= MOST_COUNTED) {
      countAll(sizes, count);
      return count.test(0, 1 << sizes.length, Basis.EXACT);
    }
    SplittableRandom random = new SplittableRandom(seed);
    FlippedTotal total = FlippedTotal.of(sizes);
    for (int i = 0; i < draws; i++) {
      count.add(total.draw(random));
    }
    return count.test(1, draws, Basis.DRAWN);
  }

  /** All patterns in Gray's order, each one flip from the last. */
  private static void countAll(long[] sizes, Count count) {
    long total = Arrays.stream(sizes).sum();
    count.add(total);
    for (int i = 1; i < 1 << sizes.length; i++) {
      int flipped = Integer.numberOfTrailingZeros(i);
      boolean down = ((i >>> (flipped + 1)) & 1) == 0;
      total += down ? -2 * sizes[flipped] : 2 * sizes[flipped];
      count.add(total);
    }
  }

  /** How many totals are as extreme as the one seen, reckoned as if that one were not negative. */
  private static final class Count {
    private final long seen;
    private final long reach;
    private final long slack;
    private int far;
    private int high;
    private int low;

    Count(long seen, long slack) {
      this.seen = seen;
      this.reach = Math.abs(seen);
      this.slack = slack;
    }

    void add(long total) {
      far += Math.abs(total) >= reach - slack ? 1 : 0;
      high += total >= reach - slack ? 1 : 0;
      low += total <= reach + slack ? 1 : 0;
    }

    SignFlip test(int itself, int patterns, Basis basis) {
      int all = patterns + itself;
      PValue same = share(high + itself, all);
      PValue other = share(low + itself, all);
      if (reach <= slack) {
        same = share(Math.max(high, low) + itself, all);
        other = same;
      }
      return new SignFlip(
          share(far + itself, all),
          seen < 0 ? other : same,
          seen < 0 ? same : other,
          patterns,
          basis);
    }

    private static PValue share(int count, int all) {
      return PValue.of((double) count / all);
    }
  }
}
