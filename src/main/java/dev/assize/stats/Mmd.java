package dev.assize.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The squared maximum mean discrepancy of two sets of points under a Gaussian kernel {@code exp(-|x
 * - y|² / 2 sigma²)}: 0 where both come from one distribution, whatever its shape. Serves where a
 * reply is a vector, such as an embedding or the counts of its hashed n-grams.
 *
 * <p>A. Gretton and others, Journal of Machine Learning Research 13 (2012) 723-773.
 */
public final class Mmd {

  private final Dealing dealing;
  private final double[][] kernel;
  private final double[] rows;
  private final double total;

  private Mmd(Dealing dealing, double[][] kernel) {
    this.dealing = dealing;
    this.kernel = kernel;
    this.rows = Arrays.stream(kernel).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    this.total = Arrays.stream(rows).sum() / 2;
  }

  /**
   * Points that have nothing to do with one another.
   *
   * @param sigma how near is near, above 0, in the unit of the points
   * @throws IllegalArgumentException if a side has fewer than two points, the points differ in
   *     length, or sigma is not above 0
   */
  public static Mmd of(double[][] before, double[][] after, double sigma) {
    return of(Dealing.ofAll(before.length, after.length), before, after, sigma);
  }

  /**
   * Two points of each case, in the same order: in a test the points of a case change places.
   *
   * @throws IllegalArgumentException as {@link #of}, and if the lengths differ
   */
  public static Mmd ofPairs(double[][] before, double[][] after, double sigma) {
    return of(Dealing.withinPairs(before.length, after.length), before, after, sigma);
  }

  private static Mmd of(Dealing dealing, double[][] before, double[][] after, double sigma) {
    Require.within("points of the smaller side", Math.min(before.length, after.length), 2, 1e6);
    Require.within("sigma", sigma, Double.MIN_VALUE, Differences.LARGEST);
    double[][] points = joined(before, after);
    double[][] kernel = new double[points.length][points.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < i; j++) {
        kernel[i][j] = Math.exp(-squared(points[i], points[j]) / (2 * sigma * sigma));
        kernel[j][i] = kernel[i][j];
      }
    }
    return new Mmd(dealing, kernel);
  }

  /**
   * The median distance of two points of either side: the usual choice of {@code sigma}. Empty
   * where more than half of all pairs are the same point.
   */
  public static OptionalDouble medianDistance(double[][] before, double[][] after) {
    double[][] points = joined(before, after);
    double[] distances = new double[points.length * (points.length - 1) / 2];
    int next = 0;
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < i; j++) {
        distances[next++] = Math.sqrt(squared(points[i], points[j]));
      }
    }
    Arrays.sort(distances);
    double median = distances.length == 0 ? 0 : distances[distances.length / 2];
    return median > 0 ? OptionalDouble.of(median) : OptionalDouble.empty();
  }

  private static double[][] joined(double[][] before, double[][] after) {
    double[][] joined = Arrays.copyOf(before, before.length + after.length);
    System.arraycopy(after, 0, joined, before.length, after.length);
    return joined;
  }

  private static double squared(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          "points of " + one.length + " and of " + other.length + " numbers");
    }
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      double apart = one[i] - other[i];
      sum += apart * apart;
    }
    return sum;
  }

  /** Without the distance of a point from itself: 0 on average where nothing changed. */
  public double unbiased() {
    return unbiased(dealing.asSeen());
  }

  /** With it: never below 0. */
  public double biased() {
    Sums sums = sums(dealing.asSeen());
    double n = dealing.before();
    double m = dealing.after();
    return (2 * sums.first() + n) / (n * n)
        + (2 * sums.second() + m) / (m * m)
        - 2 * sums.across() / (n * m);
  }

  /**
   * Tests the unbiased one.
   *
   * @param seed decides the draws; without effect where all deals are counted
   * @param draws at least 1
   * @throws IllegalArgumentException if {@code draws} is below 1
   */
  public Permuted test(long seed, int draws) {
    return dealing.test(this::unbiased, seed, draws);
  }

  private double unbiased(boolean[] second) {
    Sums sums = sums(second);
    double n = dealing.before();
    double m = dealing.after();
    return 2 * sums.first() / (n * (n - 1))
        + 2 * sums.second() / (m * (m - 1))
        - 2 * sums.across() / (n * m);
  }

  /** Over pairs of different points, each counted once. */
  private record Sums(double first, double second, double across) {}

  /** Only the pairs on the second side are added up; the others follow from the rows. */
  private Sums sums(boolean[] second) {
    int[] at = new int[dealing.after()];
    int next = 0;
    double touching = 0;
    double within = 0;
    for (int i = 0; i < second.length; i++) {
      if (second[i]) {
        touching += rows[i];
        double[] row = kernel[i];
        for (int j = 0; j < next; j++) {
          within += row[at[j]];
        }
        at[next++] = i;
      }
    }
    double across = touching - 2 * within;
    return new Sums(total - within - across, within, across);
  }
}
