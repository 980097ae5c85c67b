package dev.assize.report;

import dev.assize.base.Numbers;
import dev.assize.regression.Following;
import dev.assize.score.Metric;
import dev.assize.score.Metric.Design;
import dev.assize.stats.Interval;
import java.util.List;
import java.util.stream.Stream;

/** Words for a pass rate, with the interval that fits how its cases were asked. */
public final class RatePhrases {

  private RatePhrases() {}

  /**
   * {@code 87.4 % (84.2 to 90.0), n 500}; over clusters {@code 87.4 % (78.1 to 93.0; if independent
   * 84.2 to 90.0), n 500 in 12 clusters}; of several trials {@code 86.1 % of trials (83.3 to 88.6),
   * n 500; by majority 87.4 %}.
   */
  public static String rate(Metric metric) {
    return metric.n() == 0
        ? "none decided, n 0"
        : share(metric) + " (" + limits(metric) + "), n " + among(metric);
  }

  /**
   * How replies follow their instructions, prompts before instructions: {@code prompts followed
   * strictly 62.5 % (30.6 to 86.3), n 8}; nothing where there are none.
   */
  public static List<String> following(Following following) {
    return switch (following) {
      case Following.Unasked unasked -> List.of();
      case Following.Scored scored ->
          Stream.of(
                  scored.promptStrict(),
                  scored.promptLoose(),
                  scored.instructionStrict(),
                  scored.instructionLoose())
              .map(metric -> metric.name() + " " + rate(metric))
              .toList();
    };
  }

  /** {@code 87.4 %}, or {@code 86.1 % of trials}; {@code none decided} where there is no case. */
  public static String share(Metric metric) {
    if (metric.design() instanceof Design.Shared shared) {
      return Numbers.percent(shared.value()) + (shared.trials() > 1 ? " of trials" : "");
    }
    return metric.value().map(Numbers::percent).orElse("none decided");
  }

  /** {@code 84.2 to 90.0}, by how the cases were asked; empty where there is none. */
  public static String limits(Metric metric) {
    String plain = metric.interval().map(RatePhrases::limits).orElse("");
    return metric.design() instanceof Design.Shared shared
        ? limits(shared.interval()) + (shared.trials() == 1 ? "; if independent " + plain : "")
        : plain;
  }

  private static String limits(Interval interval) {
    return Numbers.points(interval.lo()) + " to " + Numbers.points(interval.hi());
  }

  /** {@code 500}, {@code 500 in 12 clusters}, {@code 500; by majority 87.4 %}. */
  public static String among(Metric metric) {
    String n = Numbers.count(metric.n());
    if (metric.design() instanceof Design.Shared shared) {
      boolean isJoined = shared.clusters() < metric.n();
      return n
          + (isJoined ? " in " + Numbers.count(shared.clusters(), "cluster") : "")
          + (shared.trials() == 1
              ? ""
              : "; by majority " + metric.value().map(Numbers::percent).orElse("unknown"));
    }
    return n;
  }
}
