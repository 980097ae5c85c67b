package dev.assize.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Draws Poisson counts of one mean by inversion: a table of the distribution function, and a guide
 * into it that leaves a step or two of search.
 *
 * <p>H.-C. Chen, Y. Asau, Management Science 21 (1974) 163-166.
 */
final class PoissonTable {
  /** Standard deviations to each side, beyond which 2^-53 of the probability is left. */
  private static final double REACH = 9;

  private final double[] cumulative;
  private final int[] guide;
  private final int lowest;

  PoissonTable(double mean) {
    double reach = REACH * Math.sqrt(mean) + REACH * REACH / 2;
    PoissonDistribution poisson = PoissonDistribution.of(mean);
    this.lowest = (int) Math.max(0, Math.floor(mean - reach));
    this.cumulative = new double[(int) Math.ceil(mean + reach) - lowest + 1];
    Arrays.setAll(cumulative, i -> poisson.cumulativeProbability(lowest + i));
    cumulative[cumulative.length - 1] = 1;
    this.guide = new int[cumulative.length];
    for (int g = 0, i = 0; g < guide.length; g++) {
      while (cumulative[i] <= (double) g / guide.length) {
        i++;
      }
      guide[g] = i;
    }
  }

  int draw(SplittableRandom random) {
    double u = random.nextDouble();
    int i = guide[(int) (u * guide.length)];
    while (cumulative[i] <= u) {
      i++;
    }
    return lowest + i;
  }
}
