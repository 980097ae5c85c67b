package dev.assize.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * The exponentially weighted moving average of a series: {@code z_t = w x_t + (1 - w) z_(t-1)}. It
 * forgets slowly, and so sees small lasting shifts that no single value shows.
 *
 * <p>S. W. Roberts, Technometrics 1 (1959) 239-250.
 *
 * @param weight of the newest value, above 0 and at most 1; 0.2 looks back over some ten values
 * @param start {@code z_0}, what the values are while nothing changes
 */
public record Ewma(double weight, double start) {

  /**
   * Checks the weight.
   *
   * @throws IllegalArgumentException if it is not above 0 and at most 1
   */
  public Ewma {
    Require.within("weight", weight, Double.MIN_VALUE, 1);
  }

  /** The average after each value. */
  public List<Double> path(double... values) {
    List<Double> path = new ArrayList<>();
    double average = start;
    for (double value : values) {
      average = weight * value + (1 - weight) * average;
      path.add(average);
    }
    return List.copyOf(path);
  }

  /**
   * The standard deviation of the average after {@code t} values, in standard deviations of one
   * value: {@code √(w/(2-w) (1 - (1-w)^2t))}.
   *
   * @param t 1 or more
   */
  public double spread(int t) {
    return Math.sqrt(weight / (2 - weight) * (1 - Math.pow(1 - weight, 2.0 * t)));
  }

  /** What that comes to after many values: {@code √(w/(2-w))}. */
  public double spread() {
    return Math.sqrt(weight / (2 - weight));
  }
}
