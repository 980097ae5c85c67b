package dev.assize.drift;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One run on a control chart.
 *
 * @param cases how many it shares with the reference
 * @param value the run's level, as far as the shared cases tell: of a share the mean, of an amount
 *     the geometric mean
 * @param average the moving average, on the same scale; the centre until the reference is complete
 * @param lower the moving average's lower limit
 * @param upper its upper limit
 * @param above the cumulative sum above all runs before, in deviations of a run, 0 or more
 * @param below that below the centre
 * @param hits the rules that the run hits
 */
public record ChartPoint(
    String run,
    Instant at,
    Role role,
    int cases,
    double value,
    double average,
    double lower,
    double upper,
    double above,
    double below,
    List<RuleHit> hits) {

  /** What a run is to the chart. */
  public enum Role {
    /** One of those from which centre and limits are taken. */
    REFERENCE,
    /** Lies so far from the others that it is none, and holds no rule either. */
    LEFT_OUT,
    /** Held against the reference. */
    WATCHED
  }

  public ChartPoint {
    hits = List.copyOf(hits);
  }

  /** {@code run 2026-03: its moving average ...}. */
  public String words() {
    return "run "
        + run
        + ": "
        + hits.stream().map(RuleHit::words).collect(Collectors.joining("; "))
        + ".";
  }
}
