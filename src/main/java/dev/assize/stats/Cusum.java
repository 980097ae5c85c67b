package dev.assize.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * The tabular cumulative sum of a series, above and below its target: {@code S+_t = max(0, S+_(t-1)
 * + x_t - target - slack)} and {@code S-_t = max(0, S-_(t-1) + target - slack - x_t)}. It adds up
 * what lies beyond the slack and begins again where nothing does.
 *
 * <p>E. S. Page, Biometrika 41 (1954) 100-115.
 *
 * @param target what the values are while nothing changes
 * @param slack half of the shift that it shall see soonest, in the unit of the values, 0 or more
 */
public record Cusum(double target, double slack) {

  /**
   * Checks the slack.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public Cusum {
    Require.within("slack", slack, 0, Double.MAX_VALUE);
  }

  /** {@code S+} after each value. */
  public List<Double> above(double... values) {
    return path(1, values);
  }

  /** {@code S-} after each value. */
  public List<Double> below(double... values) {
    return path(-1, values);
  }

  private List<Double> path(int sign, double... values) {
    List<Double> path = new ArrayList<>();
    double sum = 0;
    for (double value : values) {
      sum = Math.max(0, sum + sign * (value - target) - slack);
      path.add(sum);
    }
    return List.copyOf(path);
  }
}
