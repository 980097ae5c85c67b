package dev.assize.stats;

import java.util.function.IntToDoubleFunction;

/**
 * Mean and population variance of some values, in two passes so that near-equal ones keep their
 * digits.
 *
 * @param count how many
 * @param mean 0 when there are none
 * @param variance the mean squared distance from the mean, 0 when there are none
 */
record Moments(int count, double mean, double variance) {

  static Moments of(int count, IntToDoubleFunction value) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += value.applyAsDouble(i);
    }
    double mean = count == 0 ? 0 : sum / count;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double away = value.applyAsDouble(i) - mean;
      squares += away * away;
    }
    return new Moments(count, mean, count == 0 ? 0 : squares / count);
  }

  /** The variance of the mean, 0 when there are no values. */
  double ofMean() {
    return count == 0 ? 0 : variance / count;
  }
}
