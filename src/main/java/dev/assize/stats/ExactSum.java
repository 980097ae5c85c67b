package dev.assize.stats;

import java.util.Arrays;

/**
 * A sum of doubles that is rounded once, at the end: the order of its terms changes no bit of it,
 * and the negated terms give exactly the negated sum.
 *
 * <p>Kept as terms that do not overlap. J. R. Shewchuk, "Adaptive precision floating-point
 * arithmetic", Discrete and Computational Geometry 18 (1997) 305-363; the rounding of the last step
 * as in Python's {@code math.fsum}.
 */
public final class ExactSum {
  private double[] parts = new double[8];
  private int size;

  ExactSum() {}

  /**
   * The double nearest to the sum of the terms; 0 when there are none, never a negative zero.
   *
   * @param terms finite
   */
  public static double of(double[] terms) {
    ExactSum sum = new ExactSum();
    for (double term : terms) {
      sum.add(term);
    }
    return sum.rounded();
  }

  /** Adds a finite term. */
  void add(double term) {
    double x = term;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      double y = parts[i];
      double sum = x + y;
      double lost = Math.abs(x) < Math.abs(y) ? x - (sum - y) : y - (sum - x);
      if (lost != 0) {
        parts[kept++] = lost;
      }
      x = sum;
    }
    if (kept == parts.length) {
      parts = Arrays.copyOf(parts, 2 * kept);
    }
    parts[kept] = x;
    size = kept + 1;
  }

  /** The double nearest to the sum, ties to even; never a negative zero. */
  double rounded() {
    double sum = 0;
    double lost = 0;
    int i = size;
    while (i > 0 && lost == 0) {
      double x = sum;
      double y = parts[--i];
      sum = x + y;
      lost = y - (sum - x);
    }
    return sum + tieBreak(sum, lost, i) + 0.0;
  }

  /** What rounds half-way cases by the parts still below, as one rounding of the whole would. */
  private double tieBreak(double sum, double lost, int below) {
    if (below == 0 || !sameSign(lost, parts[below - 1])) {
      return 0;
    }
    double twice = 2 * lost;
    return twice == (sum + twice) - sum ? twice : 0;
  }

  private static boolean sameSign(double a, double b) {
    return a < 0 && b < 0 || a > 0 && b > 0;
  }
}
