package dev.assize.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How the shares of labels differ between two sides, by the usual measures, each with its
 * permutation test. Common thresholds such as "a PSI above 0.25" belong to one size of sample and
 * to no other; the test's {@link Permuted#limit} belongs to the sizes at hand.
 *
 * <p>{@code p_i} are the shares of the first side, {@code q_i} those of the second. Where a label
 * is missing on one side, logarithms of shares would be infinite: half a reply is then added to
 * every label that is seen on either side, for those measures that take logarithms.
 */
public final class LabelShift {

  /** How far apart the shares are. */
  public enum Measure {
    /**
     * The population stability index {@code sum (q_i - p_i) ln(q_i / p_i)}, 0 or more. H. Jeffreys,
     * Proceedings of the Royal Society A 186 (1946) 453-461.
     */
    PSI,
    /**
     * {@code sum q_i ln(q_i / p_i)}, in nats, 0 or more. S. Kullback, R. A. Leibler, Annals of
     * Mathematical Statistics 22 (1951) 79-86.
     */
    KULLBACK_LEIBLER,
    /**
     * The root of the mean divergence of both sides from their mixture in nats, from 0 to √ln 2. J.
     * Lin, IEEE Transactions on Information Theory 37 (1991) 145-151.
     */
    JENSEN_SHANNON,
    /** {@code sum |q_i - p_i| / 2}, from 0 to 1. */
    TOTAL_VARIATION,
    /** {@code √(sum (√q_i - √p_i)² / 2)}, from 0 to 1. */
    HELLINGER,
    /**
     * Pearson's statistic of the table of two sides by labels, 0 or more. K. Pearson, Philosophical
     * Magazine 50 (1900) 157-175.
     */
    CHI_SQUARE
  }

  private final Dealing dealing;
  private final int[] labels;
  private final int kinds;

  private LabelShift(Dealing dealing, int[] labels) {
    int[] known = Arrays.stream(labels).distinct().sorted().toArray();
    this.dealing = dealing;
    this.labels = Arrays.stream(labels).map(label -> Arrays.binarySearch(known, label)).toArray();
    this.kinds = known.length;
  }

  /**
   * So many of each label on either side, in the same order, of replies that have nothing to do
   * with one another.
   *
   * @throws IllegalArgumentException if the lengths differ, a count is negative, or a side is empty
   */
  public static LabelShift ofCounts(int[] before, int[] after) {
    if (before.length != after.length) {
      throw new IllegalArgumentException(before.length + " labels beside " + after.length);
    }
    int[] first = spelled(before);
    int[] second = spelled(after);
    return new LabelShift(Dealing.ofAll(first.length, second.length), joined(first, second));
  }

  /**
   * The labels of each case on both sides, in the same order; any numbers may stand for labels. In
   * a test the labels of a case change places.
   *
   * @throws IllegalArgumentException if the lengths differ or are 0
   */
  public static LabelShift ofPairs(int[] before, int[] after) {
    return new LabelShift(Dealing.withinPairs(before.length, after.length), joined(before, after));
  }

  /**
   * Numbers of each case on both sides, in the same order, sorted into bins that hold as many of
   * all of them each, as far as equal numbers allow.
   *
   * @param bins at least 2
   * @throws IllegalArgumentException if the lengths differ or are 0, or there are fewer than 2 bins
   */
  public static LabelShift ofBins(double[] before, double[] after, int bins) {
    Require.within("bins", bins, 2, Integer.MAX_VALUE);
    double[] all =
        IntStream.range(0, before.length + after.length)
            .mapToDouble(i -> i < before.length ? before[i] : after[i - before.length])
            .sorted()
            .toArray();
    return ofPairs(binned(before, all, bins), binned(after, all, bins));
  }

  /** A value goes by how many of all are smaller, so that equal ones share a bin. */
  private static int[] binned(double[] values, double[] sorted, int bins) {
    return Arrays.stream(values)
        .mapToInt(value -> (int) ((long) below(value, sorted) * bins / sorted.length))
        .toArray();
  }

  private static int below(double value, double[] sorted) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int[] spelled(int[] counts) {
    Arrays.stream(counts).forEach(count -> Require.count("count", count));
    return IntStream.range(0, counts.length)
        .flatMap(label -> IntStream.generate(() -> label).limit(counts[label]))
        .toArray();
  }

  private static int[] joined(int[] before, int[] after) {
    return IntStream.concat(Arrays.stream(before), Arrays.stream(after)).toArray();
  }

  /** How many different labels there are on both sides together. */
  public int kinds() {
    return kinds;
  }

  /** The measure of what was seen; 0 where both sides have the same shares. */
  public double value(Measure measure) {
    return value(measure, dealing.asSeen());
  }

  /** Pearson's test, which takes all replies for independent; with one label it says nothing. */
  public ChiSquare chiSquare() {
    return kinds < 2 ? ChiSquare.of(0) : ChiSquare.of(value(Measure.CHI_SQUARE), kinds - 1);
  }

  /** Tests with {@link Permuted#DRAWS} draws where there are too many deals to count. */
  public Permuted test(Measure measure, long seed) {
    return test(measure, seed, Permuted.DRAWS);
  }

  /**
   * Tests that no share changed.
   *
   * @param seed decides the draws; without effect where all deals are counted
   * @param draws at least 1
   * @throws IllegalArgumentException if {@code draws} is below 1
   */
  public Permuted test(Measure measure, long seed, int draws) {
    return dealing.test(second -> value(measure, second), seed, draws);
  }

  private double value(Measure measure, boolean[] second) {
    int[][] counts = new int[2][kinds];
    for (int i = 0; i < labels.length; i++) {
      counts[second[i] ? 1 : 0][labels[i]]++;
    }
    return Divergences.of(measure, counts[0], counts[1]);
  }
}
