package dev.assize.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How many times larger the variance of a mean is because cases come in clusters.
 *
 * <p>For planning {@code 1 + (m - 1) ICC} with {@code m = sum n_c² / N}, the size of the cluster
 * that a case finds itself in; uneven sizes weigh more than their average.
 *
 * <p>L. Kish, Survey Sampling (1965), section 5.4; uneven sizes: A. Donner, N. Birkett, C. Buck,
 * American Journal of Epidemiology 114 (1981) 906-914.
 *
 * @param cases how many cases there are
 * @param factor of the variance, above 0; 2 means that half the cases are as good as wasted
 */
public record DesignEffect(int cases, double factor) {

  /**
   * How much of a cluster that gained wholly, and of one that lost wholly, is imagined beside those
   * seen. A cluster that was not drawn, and that would have changed as one, is the reason why few
   * clusters look less alike than they are. A tenth keeps the level where nothing else does, at
   * little cost where there are many clusters: see {@link ClusteredTango}.
   */
  private static final double IMAGINED = 0.1;

  /** Checks the ranges. */
  public DesignEffect {
    Require.within("cases", cases, 1, Integer.MAX_VALUE);
    Require.within("factor", factor, Double.MIN_VALUE, Double.MAX_VALUE);
  }

  /**
   * Expected of clusters of these sizes; never below 1, as planning on luck is no plan.
   *
   * @param sizes how many cases each cluster has, at least 1 each
   * @param icc the correlation within clusters, -1 to 1
   * @throws IllegalArgumentException if there are no clusters or an argument is outside its range
   */
  public static DesignEffect expected(int[] sizes, double icc) {
    Require.within("icc", icc, -1, 1);
    int cases = 0;
    double squares = 0;
    for (int size : sizes) {
      Require.within("cluster size", size, 1, Integer.MAX_VALUE);
      cases = Math.addExact(cases, size);
      squares += (double) size * size;
    }
    double factor = cases == 0 ? 1 : 1 + (squares / cases - 1) * Math.max(0, icc);
    return new DesignEffect(cases, factor);
  }

  /**
   * Seen in data: the squared ratio of the clustered error (CR1) to the error that independent
   * cases would have; empty when either is unknown or 0. Few clusters make it a rough figure, and
   * it may lie below 1.
   *
   * @param differences one per case
   * @param cluster for each case the number of its cluster
   * @throws IllegalArgumentException if the lengths differ, or a difference is NaN or too large
   */
  public static OptionalDouble seen(double[] differences, int[] cluster) {
    double clustered = cr1(Differences.of(differences, cluster));
    double independent = cr1(Differences.ofIndependent(differences));
    double ratio = clustered / independent;
    return clustered > 0 && independent > 0
        ? OptionalDouble.of(ratio * ratio)
        : OptionalDouble.empty();
  }

  /**
   * Of differences between -1 and 1, against those of as many independent cases that were gained
   * and lost in whole, as often as these were in sum: {@code sum (S_c - n_c D)² / (sum |d_i| - N
   * D²)}, with a tenth of a cluster imagined at either end. 1 for single cases that were fixed or
   * broke; below 1 where a case changes in parts, as with several trials.
   *
   * <p>After J. N. K. Rao, A. J. Scott, Biometrics 48 (1992) 577-585, who so divide the counts of
   * clustered outcomes.
   *
   * @param differences at least one
   */
  static DesignEffect ofDifferences(Differences differences) {
    return counted(differences, -1);
  }

  /** The same of values between 0 and 1, against cases that pass or fail. */
  static DesignEffect ofShares(Differences shares) {
    return counted(shares, 0);
  }

  private static DesignEffect counted(Differences seen, double lowest) {
    Require.within("largest value", seen.largest(), 0, 1);
    double size = (double) seen.cases() / seen.clusters();
    double cases = seen.cases() + 2 * IMAGINED * size;
    double mean = (seen.total() + IMAGINED * size * (1 + lowest)) / cases;
    double[] squares =
        Arrays.stream(seen.inOrder())
            .mapToDouble(c -> c.sum() - c.size() * mean)
            .map(residual -> residual * residual)
            .toArray();
    double imagined =
        IMAGINED * size * size * ((1 - mean) * (1 - mean) + (lowest - mean) * (lowest - mean));
    double independent = seen.gained() + seen.lost() + IMAGINED * size * (1 - lowest);
    return new DesignEffect(
        seen.cases(), (ExactSum.of(squares) + imagined) / (independent - cases * mean * mean));
  }

  private static double cr1(Differences differences) {
    return ClusteredMean.of(differences).map(ClusteredMean::cr1).orElse(0.0);
  }

  /** The number of independent cases that would be worth as much. */
  public double effectiveCases() {
    return cases / factor;
  }
}
