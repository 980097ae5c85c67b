package dev.assize.stats;

import java.util.Optional;

/** Systems of linear equations whose matrix is symmetric and positive definite. */
final class PositiveDefinite {
  private static final double ROUNDING = 1e-12;

  private PositiveDefinite() {}

  /**
   * Solves by Cholesky's method; empty where the matrix is not positive definite, as far as
   * rounding lets one tell.
   *
   * @param matrix of which the lower triangle is read
   */
  static Optional<double[]> solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        if (i == j && !(rest > ROUNDING * matrix[i][i])) {
          return Optional.empty();
        }
        lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
      }
    }
    return Optional.of(backward(lower, forward(lower, right)));
  }

  private static double[] forward(double[][] lower, double[] right) {
    double[] solved = right.clone();
    for (int i = 0; i < solved.length; i++) {
      for (int k = 0; k < i; k++) {
        solved[i] -= lower[i][k] * solved[k];
      }
      solved[i] /= lower[i][i];
    }
    return solved;
  }

  private static double[] backward(double[][] lower, double[] right) {
    double[] solved = right.clone();
    for (int i = solved.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < solved.length; k++) {
        solved[i] -= lower[k][i] * solved[k];
      }
      solved[i] /= lower[i][i];
    }
    return solved;
  }
}
