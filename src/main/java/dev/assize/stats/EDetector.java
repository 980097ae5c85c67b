package dev.assize.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An alarm that may be looked at every night for years: an e-detector, the cumulative sum of
 * e-values. Each bets that a change began on some night; a bet that has lost is begun anew, {@code
 * M_t = max(1, M_(t-1)) e_t}. Bets of several sizes and both directions are averaged. The alarm
 * goes off where that reaches the run length: while nothing changes so many nights pass on average
 * before a false alarm, or more.
 *
 * <p>A night's e-value compares each case with its own earlier values, the baseline's and those of
 * earlier nights alike. While nothing changes tonight's value is as likely any of the {@code N}
 * that the case has by now, so that with {@code d} a value's distance from their mean and {@code s}
 * the root of the summed variances {@code e = prod exp(b d_i / s) / mean exp(b d_ij / s)} has mean
 * 1, however few the earlier values are. Evidence against a fixed baseline that is taken for the
 * truth has not: its error is counted again every night, and adds up to a false alarm.
 *
 * <p>J. Shin, A. Ramdas, A. Rinaldo, "E-detectors: a nonparametric framework for sequential change
 * detection", New England Journal of Statistics in Data Science 2 (2024) 229-260; tonight's value
 * among all: V. Vovk, A. Gammerman, G. Shafer, Algorithmic Learning in a Random World (2005),
 * chapter 7. The bound on the run length is exact for bets that know nothing but the values
 * themselves; {@code docs/simulations-drift.md} shows what it comes to.
 */
public final class EDetector {

  /** In standard deviations of a night; below 0 for a fall. */
  private static final double[] BETS = {-2, -1, -0.5, 0.5, 1, 2};

  private final double runLength;
  private final double[] lnSums;

  private EDetector(double runLength, double[] lnSums) {
    this.runLength = runLength;
    this.lnSums = lnSums;
  }

  /**
   * Before the first night.
   *
   * @param runLength how many nights shall pass on average before a false alarm; above 1
   * @throws IllegalArgumentException if it is not above 1
   */
  public static EDetector of(double runLength) {
    Require.within("run length", runLength, Math.nextUp(1.0), Differences.LARGEST);
    return new EDetector(runLength, new double[BETS.length]);
  }

  /**
   * After one more night. Cases whose values were always the same bet nothing.
   *
   * @param tonight one value a case
   * @param earlier for each of these cases its earlier values; none bets nothing
   * @throws IllegalArgumentException if the lengths differ, or a value is NaN or larger than 1e100
   */
  public EDetector after(double[] tonight, List<ValueCounts> earlier) {
    if (tonight.length != earlier.size()) {
      throw new IllegalArgumentException(tonight.length + " cases beside " + earlier.size());
    }
    double[] values = new double[tonight.length];
    List<ValueCounts> varied = new ArrayList<>();
    for (int i = 0; i < tonight.length; i++) {
      ValueCounts all = earlier.get(i).with(tonight[i]);
      if (all.variance() > 0) {
        values[varied.size()] = tonight[i];
        varied.add(all);
      }
    }
    double deviation = Math.sqrt(varied.stream().mapToDouble(ValueCounts::variance).sum());
    double[] next = lnSums.clone();
    for (int bet = 0; bet < BETS.length && deviation > 0; bet++) {
      next[bet] = Math.max(0, next[bet]) + ln(BETS[bet] / deviation, values, varied);
    }
    return new EDetector(runLength, next);
  }

  private static double ln(double bet, double[] tonight, List<ValueCounts> varied) {
    double ln = 0;
    for (int i = 0; i < varied.size(); i++) {
      ValueCounts all = varied.get(i);
      ln += bet * (tonight[i] - all.mean()) - all.lnMeanExp(bet);
    }
    return ln;
  }

  /** The evidence of a change at some night up to now: the mean of all bets. */
  public EValue evidence() {
    double largest = Arrays.stream(lnSums).max().orElse(0);
    double sum = Arrays.stream(lnSums).map(ln -> Math.exp(ln - largest)).sum();
    return new EValue(largest + Math.log(sum / lnSums.length));
  }

  /** Whether the evidence has reached the run length. */
  public boolean isAlarm() {
    return evidence().ln() >= Math.log(runLength);
  }

  /** Whether the bets on a fall hold more than those on a rise. */
  public boolean pointsDown() {
    return Arrays.stream(lnSums, 0, BETS.length / 2).max().orElse(0)
        > Arrays.stream(lnSums, BETS.length / 2, BETS.length).max().orElse(0);
  }
}
