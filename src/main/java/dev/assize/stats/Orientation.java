package dev.assize.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * Works out drawn intervals always from the same side, so that swapping baseline and candidate
 * mirrors them to the last bit although the draws are the same.
 */
final class Orientation {
  private Orientation() {}

  /** The interval of {@code method}, asked with the side that leads as the candidate. */
  static Optional<Interval> mirrored(
      Differences differences, Function<Differences, Optional<Interval>> method) {
    int lean = lean(differences);
    if (lean < 0) {
      return method.apply(differences.swapped()).map(Orientation::mirror);
    }
    Optional<Interval> interval = method.apply(differences);
    return lean > 0 ? interval : interval.map(Orientation::symmetric);
  }

  private static Interval mirror(Interval interval) {
    return new Interval(-interval.hi(), -interval.lo(), interval.level());
  }

  /** Data that are their own mirror image: the wider half stands for both. */
  private static Interval symmetric(Interval interval) {
    double half = Math.max(-interval.lo(), interval.hi());
    return new Interval(-half, half, interval.level());
  }

  /** The sign of the total; where it is 0, of the first cluster that has no opposite. */
  private static int lean(Differences differences) {
    double total = differences.total();
    return total != 0
        ? (int) Math.signum(total)
        : Arrays.compare(sums(differences), sums(differences.swapped()));
  }

  private static double[] sums(Differences differences) {
    return Arrays.stream(differences.inOrder()).mapToDouble(Differences.Cluster::sum).toArray();
  }
}
