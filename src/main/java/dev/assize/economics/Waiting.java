package dev.assize.economics;

import java.util.List;
import java.util.OptionalDouble;

/** How long replies took. */
public sealed interface Waiting {

  /**
   * So long.
   *
   * @param replies that were timed
   * @param untimed those that were not, such as recorded ones
   * @param percentiles p50, p95 and p99
   */
  record Timed(int replies, int untimed, List<Percentile> percentiles) implements Waiting {

    /** One of the three. */
    public Percentile percentile(double share) {
      return percentiles.stream().filter(each -> each.share() == share).findFirst().orElseThrow();
    }
  }

  /** No reply was timed. */
  record Untimed(String why) implements Waiting {}

  /**
   * A percentile of the seconds of single replies.
   *
   * @param share 0.95 for the p95
   * @param lower limit; empty where the replies are too few for one
   * @param upper likewise
   * @param level of both limits together
   */
  record Percentile(
      double share, double seconds, OptionalDouble lower, OptionalDouble upper, double level) {}
}
