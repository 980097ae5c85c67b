package dev.assize.judge.pair;

import dev.assize.stats.Interval;
import dev.assize.stats.Wilson;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.util.Collection;
import java.util.Optional;

/**
 * How far a judge looks at where a reply stands instead of at the reply.
 *
 * @param pairs that were read in both orders
 * @param inconsistent pairs of which the two orders disagree
 * @param first readings, two of each pair, that named what stood first
 * @param second readings that named what stood second
 */
public record PositionBias(int pairs, int inconsistent, int first, int second) {

  /** Of pairs that were read in both orders. */
  public static PositionBias of(Collection<Orders> read) {
    int inconsistent = 0;
    int first = 0;
    int second = 0;
    for (Orders orders : read) {
      inconsistent += orders.agree() ? 0 : 1;
      first += orders.times(Choice.FIRST);
      second += orders.times(Choice.SECOND);
    }
    return new PositionBias(read.size(), inconsistent, first, second);
  }

  /** From 0 to 1; 0 without pairs. */
  public double inconsistency() {
    return pairs == 0 ? 0 : (double) inconsistent / pairs;
  }

  /**
   * Of the share of inconsistent pairs, by {@link Wilson}; empty without pairs.
   *
   * @param level two-sided, such as 0.95
   */
  public Optional<Interval> interval(double level) {
    return Wilson.interval(inconsistent, pairs, level);
  }

  /**
   * The share of all readings, ties among them, that named what stood first; an even-handed judge
   * has as much of the second. 0 without pairs.
   */
  public double shareOfFirst() {
    return pairs == 0 ? 0 : first / (2.0 * pairs);
  }

  /** The share of all readings that named what stood second. */
  public double shareOfSecond() {
    return pairs == 0 ? 0 : second / (2.0 * pairs);
  }
}
