package dev.assize.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Intraclass correlations: how much of the spread of scores lies between cases rather than between
 * the raters or repeats of one case. Estimates; below 0 when cases differ less than chance alone
 * would have them.
 *
 * <p>With mean squares between cases {@code B}, within cases {@code W}, between raters {@code J},
 * residual {@code E}, {@code n} cases and {@code k} raters: {@code ICC1 = (B-W)/(B+(k-1)W)}, {@code
 * ICC2 = (B-E)/(B+(k-1)E+k(J-E)/n)}, {@code ICC3 = (B-E)/(B+(k-1)E)}, each of a single rating.
 *
 * <p>P. E. Shrout, J. L. Fleiss, Psychological Bulletin 86 (1979) 420-428; clusters of uneven size:
 * A. Donner, International Statistical Review 54 (1986) 67-82.
 *
 * @param oneWay ICC(1): each case has its own raters, as with repeats
 * @param twoWayRandom ICC(2): the raters are a sample of raters, whose leniency counts as error
 * @param twoWayFixed ICC(3): these raters are all there are, and their leniency does not matter
 */
public record Icc(double oneWay, double twoWayRandom, double twoWayFixed) {

  /**
   * All three from a full table; empty with fewer than two cases or raters, and when the scores do
   * not vary enough to say.
   *
   * @param ratings one row per case, one column per rater
   * @throws IllegalArgumentException if rows differ in length, or a rating is NaN or above 1e100
   */
  public static Optional<Icc> of(double[][] ratings) {
    int n = ratings.length;
    int k = n == 0 ? 0 : ratings[0].length;
    check(ratings, k);
    return n < 2 || k < 2 ? Optional.empty() : Squares.of(ratings).icc();
  }

  private static void check(double[][] ratings, int k) {
    for (double[] row : ratings) {
      if (row.length != k) {
        throw new IllegalArgumentException("rows of " + k + " and of " + row.length + " ratings");
      }
      checkAll(row);
    }
  }

  private static void checkAll(double[] ratings) {
    for (double rating : ratings) {
      Require.within("rating", rating, -Differences.LARGEST, Differences.LARGEST);
    }
  }

  /**
   * ICC(1) of scores in clusters of any sizes, with {@code (N - sum n_c² / N) / (G-1)} in place of
   * {@code k}; empty with fewer than two clusters, when no cluster has two cases, and when the
   * scores do not vary.
   *
   * @param scores one per case
   * @param cluster for each case the number of its cluster
   * @throws IllegalArgumentException if the lengths differ, or a score is NaN or above 1e100
   */
  public static OptionalDouble ofClusters(double[] scores, int[] cluster) {
    checkAll(scores);
    Clusters clusters = Clusters.of(cluster);
    int n = scores.length;
    int groups = clusters.count();
    double[] sums = clusters.sums(scores);
    if (groups < 2 || groups == n) {
      return OptionalDouble.empty();
    }
    double mean = ExactSum.of(scores) / n;
    double[] own = clusters.means(scores);
    double[] within = new double[n];
    for (int i = 0; i < n; i++) {
      within[i] = Squares.square(scores[i] - own[i], scores[i]);
    }
    double[] between = new double[groups];
    double squaredSizes = 0;
    for (int c = 0; c < groups; c++) {
      double size = clusters.size(c);
      between[c] = size * Squares.square(sums[c] / size - mean, mean);
      squaredSizes += size * size;
    }
    double b = ExactSum.of(between) / (groups - 1);
    double w = ExactSum.of(within) / (n - groups);
    double k = (n - squaredSizes / n) / (groups - 1);
    return share(b - w, b + (k - 1) * w);
  }

  private static OptionalDouble share(double part, double whole) {
    return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }

  /** The mean squares of a full table. */
  private record Squares(int n, int k, double between, double within, double raters, double rest) {
    private static final double ROUNDING = 1e-14;

    static Squares of(double[][] ratings) {
      int n = ratings.length;
      int k = ratings[0].length;
      double mean =
          ExactSum.of(Arrays.stream(ratings).flatMapToDouble(Arrays::stream).toArray())
              / (n * (double) k);
      double[] rows = Arrays.stream(ratings).mapToDouble(row -> ExactSum.of(row) / k).toArray();
      double[] columns = new double[k];
      for (int j = 0; j < k; j++) {
        int column = j;
        columns[j] =
            ExactSum.of(Arrays.stream(ratings).mapToDouble(row -> row[column]).toArray()) / n;
      }
      double within = 0;
      double rest = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < k; j++) {
          within += square(ratings[i][j] - rows[i], ratings[i][j]);
          rest += square(ratings[i][j] - rows[i] - columns[j] + mean, ratings[i][j]);
        }
      }
      return new Squares(
          n,
          k,
          k * around(rows, mean) / (n - 1),
          within / (n * (k - 1.0)),
          n * around(columns, mean) / (k - 1),
          rest / ((n - 1.0) * (k - 1)));
    }

    private static double around(double[] means, double mean) {
      return Arrays.stream(means).map(each -> square(each - mean, mean)).sum();
    }

    /** The square of a deviation, 0 where it is but the rounding of values of this size. */
    static double square(double deviation, double size) {
      return Math.abs(deviation) <= ROUNDING * Math.abs(size) ? 0 : deviation * deviation;
    }

    Optional<Icc> icc() {
      OptionalDouble one = share(between - within, between + (k - 1) * within);
      OptionalDouble two =
          share(between - rest, between + (k - 1) * rest + k * (raters - rest) / n);
      OptionalDouble three = share(between - rest, between + (k - 1) * rest);
      return one.isEmpty() || two.isEmpty() || three.isEmpty()
          ? Optional.empty()
          : Optional.of(new Icc(one.getAsDouble(), two.getAsDouble(), three.getAsDouble()));
    }
  }
}
