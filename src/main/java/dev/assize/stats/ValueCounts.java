package dev.assize.stats;

import java.util.Arrays;

/**
 * Values in any order, of which equal ones are kept once with their count: what a case has been
 * worth so far, night by night.
 */
public final class ValueCounts {

  private final double[] values;
  private final int[] counts;
  private final int size;

  private ValueCounts(double[] values, int[] counts) {
    this.values = values;
    this.counts = counts;
    this.size = Arrays.stream(counts).sum();
  }

  /**
   * Some values, or none.
   *
   * @throws IllegalArgumentException if a value is NaN or larger than 1e100
   */
  public static ValueCounts of(double... values) {
    ValueCounts all = new ValueCounts(new double[0], new int[0]);
    for (double value : values) {
      all = all.with(value);
    }
    return all;
  }

  /**
   * The same and one more.
   *
   * @throws IllegalArgumentException if the value is NaN or larger than 1e100
   */
  public ValueCounts with(double value) {
    Require.within("value", value, -Differences.LARGEST, Differences.LARGEST);
    double kept = value + 0.0;
    int at = Arrays.binarySearch(values, kept);
    if (at >= 0) {
      int[] more = counts.clone();
      more[at]++;
      return new ValueCounts(values, more);
    }
    int gap = -at - 1;
    double[] wider = new double[values.length + 1];
    int[] more = new int[wider.length];
    System.arraycopy(values, 0, wider, 0, gap);
    System.arraycopy(counts, 0, more, 0, gap);
    wider[gap] = kept;
    more[gap] = 1;
    System.arraycopy(values, gap, wider, gap + 1, values.length - gap);
    System.arraycopy(counts, gap, more, gap + 1, values.length - gap);
    return new ValueCounts(wider, more);
  }

  /** How many values there are, equal ones counted each. */
  public int size() {
    return size;
  }

  /** Their mean, 0 when there are none. */
  double mean() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * counts[i];
    }
    return size == 0 ? 0 : sum / size;
  }

  /** The mean squared distance from their mean, 0 when there are none. */
  double variance() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (values[i] - mean) * (values[i] - mean) * counts[i];
    }
    return size == 0 ? 0 : sum / size;
  }

  /** {@code ln mean exp(bet (value - mean))}. */
  double lnMeanExp(double bet) {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += Math.exp(bet * (values[i] - mean)) * counts[i];
    }
    return Math.log(sum / size);
  }
}
