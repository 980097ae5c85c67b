package dev.assize.stats;

import java.util.SplittableRandom;

/** The totals of one resample while its clusters are drawn. */
final class ClusterDraws {
  /** As many clusters as a byte can choose from. */
  static final int BLOCK = 256;

  private static final long LOW_HALF = 0xFFFF_FFFFL;

  /**
   * Numerator and denominator of each cluster, side by side: one reach into memory fetches both.
   */
  private final double[] pairs;

  private final SplittableRandom random;
  private double numerator;
  private double denominator;

  ClusterDraws(double[] numerators, double[] denominators, SplittableRandom random) {
    this.random = random;
    this.pairs = new double[2 * numerators.length];
    for (int c = 0; c < numerators.length; c++) {
      pairs[2 * c] = numerators[c];
      pairs[2 * c + 1] = denominators[c];
    }
  }

  /** Takes one cluster so many times. */
  void take(int cluster, int times) {
    numerator += times * pairs[2 * cluster];
    denominator += times * pairs[2 * cluster + 1];
  }

  /**
   * Takes so many clusters at random from a range, each with the same chance; two choices from one
   * random number, 32 bits times the length of the range, shifted down. A cluster's chance is off
   * by at most 2^-32.
   */
  void draw(int from, int length, int times) {
    double[] table = pairs;
    double firstNumerator = 0;
    double firstDenominator = 0;
    double secondNumerator = 0;
    double secondDenominator = 0;
    for (int i = 1; i < times; i += 2) {
      long bits = random.nextLong();
      int first = 2 * (from + (int) (((bits >>> 32) * length) >>> 32));
      int second = 2 * (from + (int) (((bits & LOW_HALF) * length) >>> 32));
      firstNumerator += table[first];
      firstDenominator += table[first + 1];
      secondNumerator += table[second];
      secondDenominator += table[second + 1];
    }
    numerator += firstNumerator + secondNumerator;
    denominator += firstDenominator + secondDenominator;
    if (times % 2 == 1) {
      take(from + (int) (((random.nextLong() >>> 32) * length) >>> 32), 1);
    }
  }

  /**
   * Takes so many clusters at random from {@link #BLOCK} neighbours: eight choices from one random
   * number, each with exactly the same chance, and all from memory that is near.
   */
  void drawFromBlock(int from, int times) {
    double[] table = pairs;
    double evenNumerator = 0;
    double evenDenominator = 0;
    double oddNumerator = 0;
    double oddDenominator = 0;
    int left = times;
    for (; left >= Long.BYTES; left -= Long.BYTES) {
      long bits = random.nextLong();
      for (int i = 0; i < Long.SIZE; i += 2 * Byte.SIZE) {
        int even = 2 * (from + (int) (bits >>> i & BLOCK - 1));
        int odd = 2 * (from + (int) (bits >>> (i + Byte.SIZE) & BLOCK - 1));
        evenNumerator += table[even];
        evenDenominator += table[even + 1];
        oddNumerator += table[odd];
        oddDenominator += table[odd + 1];
      }
    }
    numerator += evenNumerator + oddNumerator;
    denominator += evenDenominator + oddDenominator;
    draw(from, BLOCK, left);
  }

  /** Hands on the totals, and begins anew. */
  void finish(ClusterBootstrap.Totals totals) {
    totals.take(numerator, denominator);
    clear();
  }

  void clear() {
    numerator = 0;
    denominator = 0;
  }
}
