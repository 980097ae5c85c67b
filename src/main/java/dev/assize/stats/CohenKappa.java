package dev.assize.stats;

import java.util.Optional;

/**
 * Cohen's kappa: how far two raters agree beyond what two people would who only keep their own
 * shares.
 *
 * <p>{@code (po - pe)/(1 - pe)} with the weighted agreement seen and that of independent raters of
 * the same margins. Its standard error, with {@code w'} the mean weight of a row or column under
 * the other's margin: {@code √(sum p_ij (w_ij - (w'_i + w'_j)(1 - kappa))² - (kappa - pe(1 -
 * kappa))²) / ((1 - pe) √n)}.
 *
 * <p>J. Cohen, Educational and Psychological Measurement 20 (1960) 37-46, and Psychological
 * Bulletin 70 (1968) 213-220; J. L. Fleiss, J. Cohen, B. S. Everitt, Psychological Bulletin 72
 * (1969) 323-327.
 *
 * @param kappa at most 1; 0 is chance, and below it less than chance
 * @param error its standard error for large samples; 0 where the raters never differ, or one of
 *     them always says the same
 */
public record CohenKappa(double kappa, double error) {

  /** How much of an agreement two categories are that differ. */
  public enum Weights {
    /** None: categories have no order. */
    NOMINAL {
      @Override
      double of(int i, int j, int categories) {
        return i == j ? 1 : 0;
      }
    },
    /** Less by equal steps. */
    LINEAR {
      @Override
      double of(int i, int j, int categories) {
        return 1 - Math.abs(i - j) / (categories - 1.0);
      }
    },
    /** Less by squared steps. */
    QUADRATIC {
      @Override
      double of(int i, int j, int categories) {
        double step = (i - j) / (categories - 1.0);
        return 1 - step * step;
      }
    };

    abstract double of(int i, int j, int categories);
  }

  /** Without weights: categories have no order. */
  public static Optional<CohenKappa> of(RatingTable table) {
    return of(table, Weights.NOMINAL);
  }

  /** Empty without items, and when both raters use one and the same category only. */
  public static Optional<CohenKappa> of(RatingTable table, Weights weights) {
    int q = table.categories();
    double[] rows = table.firstShares();
    double[] columns = table.secondShares();
    double[] rowWeights = new double[q];
    double[] columnWeights = new double[q];
    double seen = 0;
    double expected = 0;
    for (int i = 0; i < q; i++) {
      for (int j = 0; j < q; j++) {
        double w = weights.of(i, j, q);
        rowWeights[i] += w * columns[j];
        columnWeights[j] += w * rows[i];
        seen += w * table.count(i, j) / table.total();
        expected += w * rows[i] * columns[j];
      }
    }
    if (table.total() == 0 || expected >= 1) {
      return Optional.empty();
    }
    double kappa = (seen - expected) / (1 - expected);
    double variance = -Math.pow(kappa - expected * (1 - kappa), 2);
    for (int i = 0; i < q; i++) {
      for (int j = 0; j < q; j++) {
        double apart = weights.of(i, j, q) - (rowWeights[i] + columnWeights[j]) * (1 - kappa);
        variance += apart * apart * table.count(i, j) / table.total();
      }
    }
    double error = Math.sqrt(Math.max(0, variance) / table.total()) / (1 - expected);
    return Optional.of(new CohenKappa(kappa, seen == 1 ? 0 : error));
  }

  /**
   * The normal interval, cut to [-1, 1]; empty where the error is 0, as there is no spread to
   * reckon with then.
   *
   * @param level the two-sided confidence level, such as 0.95
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public Optional<Interval> interval(double level) {
    double reach = Normal.twoSided(level) * error;
    return error == 0
        ? Optional.empty()
        : Optional.of(new Interval(Math.max(-1, kappa - reach), Math.min(1, kappa + reach), level));
  }
}
