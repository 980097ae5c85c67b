package dev.assize.stats;

import java.util.Arrays;

/**
 * Sums of clusters as whole multiples of a power of two, so that adding and flipping them loses
 * nothing and equal totals are seen to be equal.
 *
 * <p>Whole numbers stay what they are. Fractions such as 0.1 move by at most half a unit, which is
 * 2^-40 of what all cases together could weigh; {@link #slack} is what their totals may be apart
 * for that reason alone.
 */
final class Grid {
  private static final int BITS = 40;

  private final long[] sums;
  private final int[] sizes;
  private final double unit;

  private Grid(long[] sums, int[] sizes, double unit) {
    this.sums = sums;
    this.sizes = sizes;
    this.unit = unit;
  }

  static Grid of(Differences differences) {
    return of(differences, 0);
  }

  /** Of what the differences have above a mean. */
  static Grid of(Differences differences, double mean) {
    Differences.Cluster[] clusters = differences.inOrder();
    double weight = differences.cases() * (differences.largest() + Math.abs(mean));
    double unit = weight == 0 ? 1 : Math.scalb(1.0, Math.getExponent(weight) - BITS);
    return new Grid(
        Arrays.stream(clusters)
            .mapToLong(c -> (long) Math.rint((c.sum() - c.size() * mean) / unit))
            .toArray(),
        Arrays.stream(clusters).mapToInt(Differences.Cluster::size).toArray(),
        unit);
  }

  /** One per cluster, in the order of {@link Differences#inOrder}; not to be written to. */
  long[] sums() {
    return sums;
  }

  /** One per cluster; not to be written to. */
  int[] sizes() {
    return sizes;
  }

  /** What 1 stands for. */
  double unit() {
    return unit;
  }

  /** Totals no further apart than this are ties. */
  long slack() {
    return sums.length;
  }

  long total() {
    return Arrays.stream(sums).sum();
  }

  int cases() {
    return Arrays.stream(sizes).sum();
  }
}
