package dev.assize.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How far apart the numbers of two sides are spread, by statistics that see more than the mean,
 * each with its permutation test.
 *
 * <p>All are read off the two distribution functions {@code F} (first side) and {@code G} (second
 * side) in one walk along the sorted values, so that equal values need no special care. Asymptotic
 * p-values are never used: on scores that take few values they are wrong.
 */
public final class TwoSamples {

  /** What is compared. */
  public enum Statistic {
    /**
     * {@code max |F - G|}, from 0 to 1. N. V. Smirnov, Annals of Mathematical Statistics 19 (1948)
     * 279-281.
     */
    KOLMOGOROV_SMIRNOV,
    /**
     * {@code ∫ |F - G|}, in the unit of the values: how far they must be moved on average. L. N.
     * Wasserstein, Problems of Information Transmission 5 (1969) 47-52.
     */
    WASSERSTEIN,
    /**
     * {@code nm/(n+m) (2 E|X-Y| - E|X-X'| - E|Y-Y'|)}, which is {@code nm/(n+m) 2 ∫ (F - G)²}. G.
     * J. Székely, M. L. Rizzo, Journal of Statistical Planning and Inference 143 (2013) 1249-1272.
     */
    ENERGY,
    /** The distance of the two means, 0 or more. */
    MEAN
  }

  private final Dealing dealing;
  private final double[] values;
  private final int[] rising;

  private TwoSamples(Dealing dealing, double[] values) {
    for (double value : values) {
      Require.within("value", value, -Differences.LARGEST, Differences.LARGEST);
    }
    this.dealing = dealing;
    this.values = values;
    this.rising =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /**
   * Samples that have nothing to do with one another: in a test all values change places.
   *
   * @throws IllegalArgumentException if a side is empty, or a value is NaN or larger than 1e100
   */
  public static TwoSamples of(double[] before, double[] after) {
    return new TwoSamples(Dealing.ofAll(before.length, after.length), joined(before, after));
  }

  /**
   * Two values of each case, in the same order: in a test the values of a case change places, which
   * sees far smaller changes where most cases answer alike.
   *
   * @throws IllegalArgumentException if the lengths differ or are 0, or a value is NaN or larger
   *     than 1e100
   */
  public static TwoSamples ofPairs(double[] before, double[] after) {
    return new TwoSamples(Dealing.withinPairs(before.length, after.length), joined(before, after));
  }

  private static double[] joined(double[] before, double[] after) {
    double[] joined = Arrays.copyOf(before, before.length + after.length);
    System.arraycopy(after, 0, joined, before.length, after.length);
    return joined;
  }

  /** The statistic of what was seen. */
  public double value(Statistic statistic) {
    return value(statistic, dealing.asSeen());
  }

  /** Tests with {@link Permuted#DRAWS} draws where there are too many deals to count. */
  public Permuted test(Statistic statistic, long seed) {
    return test(statistic, seed, Permuted.DRAWS);
  }

  /**
   * Tests that nothing changed.
   *
   * @param seed decides the draws; without effect where all deals are counted
   * @param draws at least 1
   * @throws IllegalArgumentException if {@code draws} is below 1
   */
  public Permuted test(Statistic statistic, long seed, int draws) {
    return dealing.test(second -> value(statistic, second), seed, draws);
  }

  private double value(Statistic statistic, boolean[] second) {
    return switch (statistic) {
      case KOLMOGOROV_SMIRNOV -> walk(second, true, (gap, width) -> Math.abs(gap));
      case WASSERSTEIN -> walk(second, false, (gap, width) -> Math.abs(gap) * width);
      case ENERGY ->
          (double) dealing.before()
              * dealing.after()
              / values.length
              * 2
              * walk(second, false, (gap, width) -> gap * gap * width);
      case MEAN -> Math.abs(walk(second, false, (gap, width) -> gap * width));
    };
  }

  /** What stands between one value and the next larger one. */
  private interface Step {
    double of(double gap, double width);
  }

  /** The largest step or the sum of all, {@code gap} being {@code F - G}. */
  private double walk(boolean[] second, boolean largest, Step step) {
    double result = 0;
    int first = 0;
    int other = 0;
    for (int i = 0; i < rising.length - 1; i++) {
      if (second[rising[i]]) {
        other++;
      } else {
        first++;
      }
      double width = values[rising[i + 1]] - values[rising[i]];
      if (width > 0) {
        double gap = (double) first / dealing.before() - (double) other / dealing.after();
        double found = step.of(gap, width);
        result = largest ? Math.max(result, found) : result + found;
      }
    }
    return result;
  }
}
