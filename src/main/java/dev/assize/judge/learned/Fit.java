package dev.assize.judge.learned;

import dev.assize.stats.LogisticRegression;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Weights learned from some rows of a table. All figures are rounded, so that a model read from its
 * file says what it said before it was written.
 */
record Fit(double intercept, double[] means, double[] scales, double[] weights) {

  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
  private static final double CONSTANT = 1e-9;

  /** Empty when the rows all have one answer. */
  static Optional<Fit> of(Table table, int[] rows, double strength) {
    int features = table.features();
    double[] means = new double[features];
    double[] scales = new double[features];
    for (int j = 0; j < features; j++) {
      means[j] = rounded(mean(table, rows, j));
      scales[j] = scale(table, rows, j, means[j]);
    }
    double[][] standard = new double[rows.length][];
    boolean[] passes = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      standard[i] = standard(table.values(rows[i]), means, scales);
      passes[i] = table.passes(rows[i]);
    }
    return LogisticRegression.fit(standard, passes, strength)
        .map(
            found ->
                new Fit(
                    rounded(found[0]),
                    means,
                    scales,
                    Arrays.stream(found).skip(1).map(Fit::rounded).toArray()));
  }

  /** The same as one fold of a model. */
  Fold fold(List<String> ties, double strength, double threshold) {
    return new Fold(ties, strength, threshold, intercept, list(means), list(scales), list(weights));
  }

  static double rounded(double value) {
    return new BigDecimal(value).round(DIGITS).doubleValue();
  }

  private static double mean(Table table, int[] rows, int feature) {
    double sum = 0;
    for (int row : rows) {
      sum += table.values(row)[feature];
    }
    return sum / rows.length;
  }

  /** 1 for a feature that is the same everywhere: its weight is 0 then. */
  private static double scale(Table table, int[] rows, int feature, double mean) {
    double squares = 0;
    for (int row : rows) {
      double apart = table.values(row)[feature] - mean;
      squares += apart * apart;
    }
    double scale = Math.sqrt(squares / rows.length);
    return scale < CONSTANT ? 1 : rounded(scale);
  }

  private static double[] standard(double[] values, double[] means, double[] scales) {
    double[] standard = new double[values.length];
    for (int j = 0; j < values.length; j++) {
      standard[j] = (values[j] - means[j]) / scales[j];
    }
    return standard;
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
