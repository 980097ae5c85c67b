package dev.assize.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * The chance of a yes as a function of some figures: {@code P(yes) = 1 / (1 + exp(-(a + sum_j b_j
 * x_j)))}.
 *
 * <p>The weights make {@code sum_i ln P(y_i) - strength/2 sum_j b_j²} greatest; the intercept is
 * not held down. They are found by Newton's method, which here is iteratively reweighted least
 * squares, with the step halved while it would lead downhill. Nothing is drawn at random, and equal
 * input gives equal bits.
 *
 * <p>D. R. Cox, Journal of the Royal Statistical Society B 20 (1958) 215-242; the penalty: S. le
 * Cessie, J. C. van Houwelingen, Applied Statistics 41 (1992) 191-201.
 */
public final class LogisticRegression {
  private static final int MOST_STEPS = 100;
  private static final int MOST_HALVINGS = 30;
  private static final double SETTLED = 1e-10;
  private static final double ROUNDING = 1e-12;

  /** Beyond, a chance cannot be told from 0 or 1, and the weights run off. */
  private static final double FARTHEST = 30;

  private final double[][] rows;
  private final boolean[] yes;
  private final double strength;

  private LogisticRegression(double[][] rows, boolean[] yes, double strength) {
    this.rows = rows;
    this.yes = yes;
    this.strength = strength;
  }

  /**
   * The weights, the intercept first; empty when all answers are the same, when they can be parted
   * without any doubt and nothing holds the weights down, or when a figure follows from others.
   *
   * @param rows the figures of each item, equally many
   * @param yes the answer of each item
   * @param strength of the penalty, 0 or more
   * @throws IllegalArgumentException if the lengths differ, or a figure or the strength is no
   *     finite number
   */
  public static Optional<double[]> fit(double[][] rows, boolean[] yes, double strength) {
    requireSense(rows, yes, strength);
    boolean first = yes.length > 0 && yes[0];
    boolean alike = true;
    for (boolean answer : yes) {
      alike &= answer == first;
    }
    return alike ? Optional.empty() : new LogisticRegression(rows, yes, strength).climb();
  }

  /** The chance of a yes. */
  public static double chance(double[] weights, double[] row) {
    double sum = weights[0];
    for (int j = 0; j < row.length; j++) {
      sum += weights[j + 1] * row[j];
    }
    return logistic(sum);
  }

  private static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }

  private Optional<double[]> climb() {
    double[] weights = new double[rows[0].length + 1];
    double height = height(weights);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] slope = slope(weights);
      Optional<double[]> way = PositiveDefinite.solve(curvature(weights), slope);
      if (way.isEmpty()) {
        return Optional.empty();
      }
      double[] next = moved(weights, way.get(), 1);
      double least = height - ROUNDING * (1 + Math.abs(height));
      for (int half = 1; height(next) < least && half <= MOST_HALVINGS; half++) {
        next = moved(weights, way.get(), StrictMath.pow(2, -half));
      }
      weights = next;
      height = height(weights);
      if (Arrays.stream(way.get()).map(Math::abs).max().orElse(0) < SETTLED) {
        return isSettled(weights) ? Optional.of(weights) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Where all answers are parted without a penalty, each step goes on for ever. */
  private boolean isSettled(double[] weights) {
    return strength > 0
        || Arrays.stream(rows).anyMatch(row -> Math.abs(sum(weights, row)) < FARTHEST);
  }

  private double height(double[] weights) {
    double height = 0;
    for (int i = 0; i < rows.length; i++) {
      double sum = sum(weights, rows[i]);
      double towards = yes[i] ? sum : -sum;
      height -= Math.max(-towards, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(towards)));
    }
    for (int j = 1; j < weights.length; j++) {
      height -= strength / 2 * weights[j] * weights[j];
    }
    return height;
  }

  private double[] slope(double[] weights) {
    double[] slope = new double[weights.length];
    for (int i = 0; i < rows.length; i++) {
      double rest = (yes[i] ? 1 : 0) - chance(weights, rows[i]);
      slope[0] += rest;
      for (int j = 1; j < slope.length; j++) {
        slope[j] += rest * rows[i][j - 1];
      }
    }
    for (int j = 1; j < slope.length; j++) {
      slope[j] -= strength * weights[j];
    }
    return slope;
  }

  private double[][] curvature(double[] weights) {
    int size = weights.length;
    double[][] curvature = new double[size][size];
    for (double[] row : rows) {
      double chance = chance(weights, row);
      double spread = chance * (1 - chance);
      for (int j = 0; j < size; j++) {
        double left = spread * (j == 0 ? 1 : row[j - 1]);
        for (int k = 0; k <= j; k++) {
          curvature[j][k] += left * (k == 0 ? 1 : row[k - 1]);
        }
      }
    }
    for (int j = 1; j < size; j++) {
      curvature[j][j] += strength;
    }
    return curvature;
  }

  private static double sum(double[] weights, double[] row) {
    double sum = weights[0];
    for (int j = 0; j < row.length; j++) {
      sum += weights[j + 1] * row[j];
    }
    return sum;
  }

  private static double[] moved(double[] from, double[] way, double share) {
    double[] to = from.clone();
    for (int j = 0; j < to.length; j++) {
      to[j] += share * way[j];
    }
    return to;
  }

  private static void requireSense(double[][] rows, boolean[] yes, double strength) {
    if (rows.length != yes.length || !(strength >= 0) || Double.isInfinite(strength)) {
      throw new IllegalArgumentException(
          rows.length + " rows, " + yes.length + " answers, strength " + strength);
    }
    for (double[] row : rows) {
      if (row.length != rows[0].length || !Arrays.stream(row).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("rows of finite figures, equally many");
      }
    }
  }
}
