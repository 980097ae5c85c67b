package dev.assize.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * The ways in which values could have fallen on two sides: within pairs each may change places with
 * its partner, else all with all. Few ways are all gone through, of many a seeded sample is drawn.
 *
 * <p>A deal says of each value, the first side's before the second's, whether it lies on the second
 * side.
 */
final class Dealing {

  /** Up to here all deals are gone through. */
  static final int MOST_COUNTED = 20_000;

  /** Totals that differ by no more than this share of the larger one are ties. */
  private static final double ROUNDING = 1e-12;

  private final int before;
  private final int after;
  private final boolean paired;

  private Dealing(int before, int after, boolean paired) {
    Require.within("values on the first side", before, 1, Integer.MAX_VALUE);
    Require.within("values on the second side", after, 1, Integer.MAX_VALUE);
    this.before = before;
    this.after = after;
    this.paired = paired;
  }

  static Dealing ofAll(int before, int after) {
    return new Dealing(before, after, false);
  }

  /**
   * Value {@code i} of one side is the partner of value {@code i} of the other.
   *
   * @throws IllegalArgumentException if one side has more values
   */
  static Dealing withinPairs(int before, int after) {
    if (before != after) {
      throw new IllegalArgumentException(before + " values cannot be paired with " + after);
    }
    return new Dealing(before, after, true);
  }

  /** Each value where it was seen. */
  boolean[] asSeen() {
    boolean[] second = new boolean[before + after];
    Arrays.fill(second, before, second.length, true);
    return second;
  }

  int before() {
    return before;
  }

  int after() {
    return after;
  }

  /** Compares what was seen with what could have been. */
  Permuted test(ToDoubleFunction<boolean[]> statistic, long seed, int draws) {
    Require.within("draws", draws, 1, Integer.MAX_VALUE - 1);
    double seen = statistic.applyAsDouble(asSeen());
    boolean exact = ways() <= MOST_COUNTED;
    double[] values = exact ? all(statistic) : drawn(statistic, seen, seed, draws);
    Arrays.sort(values);
    double slack = ROUNDING * Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
    long far = Arrays.stream(values).filter(value -> value >= seen - slack).count();
    return new Permuted(
        seen,
        values[(int) Math.ceil(Permuted.LIMIT * values.length) - 1],
        PValue.of((double) far / values.length),
        exact ? values.length : draws,
        exact ? SignFlip.Basis.EXACT : SignFlip.Basis.DRAWN);
  }

  /** As a number that may be far too large, or infinite. */
  private double ways() {
    if (paired) {
      return Math.scalb(1.0, Math.min(before, 1000));
    }
    if (before + after >= Long.SIZE) {
      return Double.POSITIVE_INFINITY;
    }
    double ways = 1;
    for (int i = 1; i <= after; i++) {
      ways = ways * (before + i) / i;
    }
    return Math.rint(ways);
  }

  private double[] all(ToDoubleFunction<boolean[]> statistic) {
    double[] values = new double[(int) ways()];
    // Gosper's way from one set of so many bits to the next larger one.
    long set = paired ? 0 : (1L << after) - 1;
    for (int i = 0; i < values.length; i++) {
      values[i] = statistic.applyAsDouble(paired ? swapped(set) : chosen(set));
      long lowest = set & -set;
      long carried = set + lowest;
      set = paired ? set + 1 : carried | ((set ^ carried) / lowest >>> 2);
    }
    return values;
  }

  private boolean[] swapped(long swaps) {
    boolean[] second = new boolean[before + after];
    for (int i = 0; i < before; i++) {
      boolean swap = (swaps >>> i & 1) == 1;
      second[i] = swap;
      second[before + i] = !swap;
    }
    return second;
  }

  private boolean[] chosen(long set) {
    boolean[] second = new boolean[before + after];
    for (int i = 0; i < second.length; i++) {
      second[i] = (set >>> i & 1) == 1;
    }
    return second;
  }

  /** The seen value first. */
  private double[] drawn(ToDoubleFunction<boolean[]> statistic, double seen, long seed, int draws) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[draws + 1];
    values[0] = seen;
    boolean[] second = asSeen();
    for (int i = 1; i <= draws; i++) {
      if (paired) {
        swap(second, random);
      } else {
        shuffle(second, random);
      }
      values[i] = statistic.applyAsDouble(second);
    }
    return values;
  }

  private void swap(boolean[] second, SplittableRandom random) {
    for (int i = 0; i < before; i++) {
      second[i] = random.nextBoolean();
      second[before + i] = !second[i];
    }
  }

  private static void shuffle(boolean[] second, SplittableRandom random) {
    for (int i = second.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      boolean moved = second[i];
      second[i] = second[j];
      second[j] = moved;
    }
  }
}
