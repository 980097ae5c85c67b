package dev.assize.report;

import java.time.Duration;
import java.util.List;

/**
 * How long the replies of a side took, without queueing, case by case.
 *
 * @param cases of which a latency is known
 * @param median half of the cases took no longer; zero when no case tells it
 * @param p95 19 of 20 cases took no longer; zero when no case tells it
 */
public record Latencies(int cases, Duration median, Duration p95) {

  static Latencies of(List<CaseMarks> marks) {
    return over(marks.stream().map(CaseMarks::latency).filter(Duration::isPositive).toList());
  }

  /** By nearest ranks: a value that some case took, never one between two. */
  public static Latencies over(List<Duration> known) {
    List<Duration> sorted = known.stream().sorted().toList();
    return new Latencies(sorted.size(), rank(sorted, 0.50), rank(sorted, 0.95));
  }

  private static Duration rank(List<Duration> sorted, double share) {
    return sorted.isEmpty()
        ? Duration.ZERO
        : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
