package dev.assize.economics;

import dev.assize.score.Counts;
import dev.assize.stats.Interval;
import java.util.Optional;

/**
 * Quality, cost and latency of one subject on one kind of task.
 *
 * @param kind of task, or {@link #ALL}
 */
public record Triad(
    String kind,
    String subject,
    Quality quality,
    Spending spending,
    PerCorrect perCorrect,
    Waiting waiting) {

  /** The name of all cases together. */
  public static final String ALL = "all";

  /**
   * The pass rate.
   *
   * @param counts of the cases, by what became of them
   * @param clusters how many groups of the decided cases stand or fall together
   * @param share of the decided cases, 0 to 1; with several trials the mean of their shares; 0 when
   *     none was decided
   * @param interval as the gate's; empty when no case was decided
   */
  public record Quality(Counts counts, int clusters, double share, Optional<Interval> interval) {

    /** How many cases were decided. */
    public int cases() {
      return counts.decided();
    }
  }
}
