package dev.assize.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;

/**
 * Paired differences of one metric, candidate minus baseline, gathered by cluster: all that the
 * methods for means need to know.
 *
 * <p>Only each cluster's size and sum are kept, in an order of their own, and sums are rounded
 * once. So neither the order of the cases nor the numbers that name the clusters change a bit of
 * any result.
 */
public final class Differences {
  /** Beyond it the square of a difference, times a million cases, would be near overflow. */
  static final double LARGEST = 1e100;

  /** What decimal fractions lose as doubles, with room to spare; relative to the largest one. */
  private static final double ROUNDING = 1e-14;

  private static final Comparator<Cluster> ORDER =
      Comparator.comparingInt(Cluster::size)
          .thenComparingDouble(cluster -> Math.abs(cluster.sum()))
          .thenComparingDouble(Cluster::sum);

  private final Cluster[] clusters;
  private final int cases;
  private final double total;
  private final double largest;
  private final double gained;
  private final double lost;

  /** One cluster: the sum of its differences and how many there are. */
  record Cluster(double sum, int size) {}

  private Differences(Cluster[] clusters, double largest, double gained, double lost) {
    this.clusters = clusters;
    this.largest = largest;
    this.gained = gained;
    this.lost = lost;
    this.cases = Arrays.stream(clusters).mapToInt(Cluster::size).sum();
    this.total = ExactSum.of(Arrays.stream(clusters).mapToDouble(Cluster::sum).toArray());
    Arrays.sort(clusters, ORDER);
  }

  /**
   * The differences of cases that belong together by cluster.
   *
   * @param differences one per case, each at most 1e100 in size; below 1e-100 it counts as 0
   * @param cluster for each case the number of its cluster, any {@code int}
   * @throws IllegalArgumentException if the lengths differ, or a difference is NaN or too large
   */
  public static Differences of(double[] differences, int[] cluster) {
    double[] checked = checked(differences);
    Clusters clusters = Clusters.of(cluster);
    double[] sums = clusters.sums(checked);
    Cluster[] gathered = new Cluster[sums.length];
    Arrays.setAll(gathered, c -> new Cluster(sums[c], clusters.size(c)));
    return of(gathered, checked);
  }

  /**
   * The differences of cases that have nothing to do with one another: each is its own cluster.
   *
   * @throws IllegalArgumentException if a difference is NaN or larger than 1e100
   */
  public static Differences ofIndependent(double[] differences) {
    double[] checked = checked(differences);
    Cluster[] alone =
        Arrays.stream(checked).mapToObj(d -> new Cluster(d, 1)).toArray(Cluster[]::new);
    return of(alone, checked);
  }

  private static Differences of(Cluster[] clusters, double[] differences) {
    return new Differences(
        clusters,
        Arrays.stream(differences).map(Math::abs).max().orElse(0),
        ExactSum.of(Arrays.stream(differences).filter(d -> d > 0).toArray()),
        ExactSum.of(Arrays.stream(differences).filter(d -> d < 0).map(d -> -d).toArray()));
  }

  private static double[] checked(double[] differences) {
    double[] checked = new double[differences.length];
    for (int i = 0; i < checked.length; i++) {
      Require.within("difference", differences[i], -LARGEST, LARGEST);
      checked[i] = Math.abs(differences[i]) < 1 / LARGEST ? 0 : differences[i];
    }
    return checked;
  }

  /** How many cases there are. */
  public int cases() {
    return cases;
  }

  /** How many clusters the cases form; as many as cases when all are independent. */
  public int clusters() {
    return clusters.length;
  }

  /** The mean over cases, every case with the same weight; empty when there are none. */
  public OptionalDouble mean() {
    return cases == 0 ? OptionalDouble.empty() : OptionalDouble.of(total / cases);
  }

  /** Whether no case has another value than before. */
  public boolean isZero() {
    return largest == 0;
  }

  /** The same cases seen from the other side: baseline and candidate change places. */
  public Differences swapped() {
    Cluster[] swapped =
        Arrays.stream(clusters)
            .map(cluster -> new Cluster(0.0 - cluster.sum(), cluster.size()))
            .toArray(Cluster[]::new);
    return new Differences(swapped, largest, lost, gained);
  }

  double total() {
    return total;
  }

  /** The clusters by size, then by the size of their sum: an order that swapping sides keeps. */
  Cluster[] inOrder() {
    return clusters.clone();
  }

  /** No difference is larger than this. */
  double largest() {
    return largest;
  }

  /** The sum of all differences above 0. */
  double gained() {
    return gained;
  }

  /** The sum of all differences below 0, as a positive number. */
  double lost() {
    return lost;
  }

  /**
   * For each cluster what its sum has above its share of the total, 0 where only rounding is left.
   */
  double[] residuals() {
    double mean = total / cases;
    return Arrays.stream(clusters).mapToDouble(cluster -> residual(cluster, mean)).toArray();
  }

  private double residual(Cluster cluster, double mean) {
    double residual = cluster.sum() - cluster.size() * mean;
    return Math.abs(residual) <= ROUNDING * cluster.size() * largest ? 0 : residual;
  }

  /** Whether the clusters differ at all; without spread no data can say how sure the mean is. */
  boolean hasSpread() {
    return Arrays.stream(residuals()).anyMatch(residual -> residual != 0);
  }
}
