package dev.assize.stats;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws whole clusters with replacement, as many as there are, and hands on the totals of each
 * resample; nothing is kept.
 *
 * <p>Where all {@code G^G} resamples are no more than were asked for, each is taken once.
 *
 * <p>A. C. Davison, D. V. Hinkley, Bootstrap Methods and their Application (1997), sections 2.4 and
 * 3.8.
 */
final class ClusterBootstrap {
  /** How many resamples are drawn, unless said. */
  static final int RESAMPLES = 10_000;

  private static final long LOW_HALF = 0xFFFF_FFFFL;

  private final double[] numerators;
  private final double[] denominators;
  private final boolean even;

  /**
   * Prepares the draws.
   *
   * @param numerators one per cluster, such as the sum of its differences
   * @param denominators one per cluster, such as its size
   */
  ClusterBootstrap(double[] numerators, double[] denominators) {
    this.numerators = numerators;
    this.denominators = denominators;
    this.even = Arrays.stream(denominators).allMatch(d -> d == denominators[0]);
  }

  /** What is done with the totals of one resample. */
  interface Totals {
    void take(double numerator, double denominator);
  }

  /** Hands on all resamples, or else so many drawn ones. */
  void run(int resamples, long seed, Totals totals) {
    int clusters = numerators.length;
    if (Math.pow(clusters, clusters) <= resamples) {
      all(0, 0, 0, totals);
      return;
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < resamples; i++) {
      if (even) {
        totals.take(drawEven(random), clusters * denominators[0]);
      } else {
        draw(random, totals);
      }
    }
  }

  private void all(int chosen, double numerator, double denominator, Totals totals) {
    if (chosen == numerators.length) {
      totals.take(numerator, denominator);
      return;
    }
    for (int c = 0; c < numerators.length; c++) {
      all(chosen + 1, numerator + numerators[c], denominator + denominators[c], totals);
    }
  }

  /**
   * Two choices from one random number: 32 bits times the number of clusters, shifted down. A
   * cluster's chance is off by at most 2^-32.
   */
  private double drawEven(SplittableRandom random) {
    double[] values = numerators;
    long clusters = values.length;
    double first = 0;
    double second = 0;
    for (int i = 1; i < clusters; i += 2) {
      long bits = random.nextLong();
      first += values[(int) (((bits >>> 32) * clusters) >>> 32)];
      second += values[(int) (((bits & LOW_HALF) * clusters) >>> 32)];
    }
    if (clusters % 2 == 1) {
      first += values[(int) (((random.nextLong() >>> 32) * clusters) >>> 32)];
    }
    return first + second;
  }

  private void draw(SplittableRandom random, Totals totals) {
    long clusters = numerators.length;
    double numerator = 0;
    double denominator = 0;
    for (int i = 0; i < clusters; i += 2) {
      long bits = random.nextLong();
      int first = (int) (((bits >>> 32) * clusters) >>> 32);
      numerator += numerators[first];
      denominator += denominators[first];
      if (i + 1 < clusters) {
        int second = (int) (((bits & LOW_HALF) * clusters) >>> 32);
        numerator += numerators[second];
        denominator += denominators[second];
      }
    }
    totals.take(numerator, denominator);
  }
}
