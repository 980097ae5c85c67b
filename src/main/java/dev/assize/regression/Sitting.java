package dev.assize.regression;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Latencies of both sides, compared only where they were measured in one sitting: in one run, and
 * side by side. What a network and a server did on another day would else pass for the version's
 * doing.
 *
 * @param obstacle why they may not be compared
 */
record Sitting(String obstacle) implements Observations {

  /** The amounts where they come of one sitting, else what stands in the way. */
  static Observations guarding(ObservedAmounts latencies, String before, String after) {
    if (!before.equals(after)) {
      return new Sitting("latencies of two sittings, " + before + " and " + after);
    }
    boolean apart =
        isBefore(latencies.baseline().last(), latencies.candidate().first())
            || isBefore(latencies.candidate().last(), latencies.baseline().first());
    return apart
        ? new Sitting("one side was asked after the other had ended, not side by side")
        : latencies;
  }

  private static boolean isBefore(Optional<Instant> one, Optional<Instant> other) {
    return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
  }

  @Override
  public Contrasted contrast(List<PairedCase> pairs, Imputation open, double level) {
    return new Contrasted.Nothing(0, obstacle);
  }
}
