package dev.assize.history;

import java.util.List;
import java.util.Optional;

/**
 * A side with the numbers that were taken over its cases.
 *
 * @param metrics by name
 */
public record MeasuredSide(StoredSide stored, List<MetricRow> metrics) {

  public MeasuredSide {
    metrics = List.copyOf(metrics);
  }

  /** The metric of that name, see {@link Measured}; empty where nobody could take it. */
  public Optional<MetricRow> metric(String name) {
    return metrics.stream().filter(metric -> metric.name().equals(name)).findFirst();
  }
}
