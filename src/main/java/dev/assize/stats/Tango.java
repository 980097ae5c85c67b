package dev.assize.stats;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Tango's score statistic and interval for the difference of two paired proportions, {@code D =
 * (n10 - n01) / N}.
 *
 * <p>{@code z(t) = (n10 - n01 - N t) / √(N (2q + t(1-t)))} tests {@code D = t}; {@code q} is the
 * likelihood's estimate of the share of n01 under that hypothesis: {@code q = (√(B² - 4AC) - B) /
 * 2A} with {@code A = 2N}, {@code B = -n10 - n01 + (2N - n10 + n01) t}, {@code C = -n01 t(1-t)}.
 * The limits solve {@code z(t) = ±z}. At {@code t = 0} the square of the statistic is McNemar's
 * chi-square.
 *
 * <p>T. Tango, "Equivalence test and confidence interval for the difference in proportions for the
 * paired-sample design", Statistics in Medicine 17 (1998) 891-908.
 */
public final class Tango {
  /** Leaves the limits good to 1e-12 after the rounding of the statistic itself. */
  private static final double CLOSE = 1e-15;

  private Tango() {}

  /**
   * The interval of the paired difference; within [-1, 1], limits good to 1e-12, and empty when
   * there are no cases. Where no case is discordant the limits are {@code ±z²/(N + z²)}.
   *
   * @param level the two-sided confidence level, such as 0.90
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public static Optional<Interval> interval(PairedTable table, double level) {
    double z = Normal.twoSided(level);
    return table.total() == 0 ? Optional.empty() : Optional.of(of(table).interval(z, level));
  }

  /** The same of counts that need not be whole. */
  static Interval interval(double cases, double gained, double lost, double reach, double level) {
    return new Counts(cases, gained, lost).interval(reach, level);
  }

  /** The statistic of counts that need not be whole. */
  static double statistic(double cases, double gained, double lost, double difference) {
    return new Counts(cases, gained, lost).z(difference) + 0.0;
  }

  private static Counts of(PairedTable table) {
    return new Counts(table.total(), table.n10(), table.n01());
  }

  /**
   * The statistic {@code z(difference)}: positive where the table lies above that difference,
   * standard normal if it is the true one; empty when there are no cases.
   *
   * @param difference the hypothesis, strictly between -1 and 1
   * @throws IllegalArgumentException if {@code difference} is outside that range
   */
  public static OptionalDouble statistic(PairedTable table, double difference) {
    Require.within("difference", difference, Math.nextUp(-1.0), Math.nextDown(1.0));
    return table.total() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(of(table).z(difference) + 0.0);
  }

  /** All that the statistic needs of a table. */
  private record Counts(double n, double n10, double n01) {

    Counts swapped() {
      return new Counts(n, n01, n10);
    }

    Interval interval(double z, double level) {
      return new Interval(-swapped().upperLimit(z), upperLimit(z), level);
    }

    private double upperLimit(double z) {
      if (n10 + n01 == 0) {
        return z * z / (n + z * z);
      }
      double lo = (n10 - n01) / n;
      double hi = 1;
      while (hi - lo > CLOSE) {
        double middle = lo + (hi - lo) / 2;
        if (z(middle) > -z) {
          lo = middle;
        } else {
          hi = middle;
        }
      }
      return hi;
    }

    /**
     * Left of zero by the mirrored table: there the variance would be a difference of near equals.
     */
    double z(double t) {
      return t < 0 ? -swapped().rightOfZero(-t) : rightOfZero(t);
    }

    private double rightOfZero(double t) {
      double excess = n10 - n01 - n * t;
      if (excess == 0) {
        return 0;
      }
      double spread = t * (1 - t);
      double a = 2 * n;
      double b = -(n10 + n01) + (2 * n - n10 + n01) * t;
      double minusC = n01 * spread;
      double root = Math.sqrt(b * b + 4 * a * minusC);
      double q = b > 0 ? 2 * minusC / (root + b) : (root - b) / (2 * a);
      return excess / Math.sqrt(n * (2 * q + spread));
    }
  }
}
