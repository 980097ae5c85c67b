package dev.assize;

import dev.assize.drift.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whose drift is looked for, and in what.
 *
 * @param sides each a {@code RUN:SUBJECT}, a run with one subject, or a baseline; two or more, or
 *     none for all runs of the subject
 * @param subject its id; empty for the only one that the newest run asked
 * @param since runs whose first fresh reply is older are left out
 * @param quantities what is looked at, first what decides; empty for all
 * @param extent whether further measures are wanted, too
 * @param margin the smallest change that matters, as a share; the gate's where empty
 */
public record DriftRequest(
    List<String> sides,
    String subject,
    Instant since,
    List<Quantity> quantities,
    Extent extent,
    OptionalDouble margin) {

  /** How much is worked out. */
  public enum Extent {
    /** The tests that were named before anybody looked. */
    NAMED,
    /** Further measures beside them. */
    ALL
  }

  public DriftRequest {
    sides = List.copyOf(sides);
    quantities =
        quantities.isEmpty() ? List.of(Quantity.values()) : quantities.stream().distinct().toList();
  }
}
