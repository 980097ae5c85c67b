package dev.assize;

import dev.assize.drift.Quantity;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * What a nightly check shall watch.
 *
 * @param subject its id; empty for the project's baseline where that is a subject, or for the only
 *     subject there is
 * @param cases how many golden queries are asked; all where there are fewer
 * @param quantity what is watched
 * @param runLength how many nights shall pass on average before a false alarm, above 1
 * @param since nights before are left out: an alarm of theirs is settled
 * @param margin the smallest loss that matters, as a share; the gate's where empty
 */
public record NightRequest(
    String subject,
    int cases,
    Quantity quantity,
    double runLength,
    Instant since,
    OptionalDouble margin) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there is no case, or the run length is 1 or less
   */
  public NightRequest {
    if (cases < 1 || !(runLength > 1)) {
      throw new IllegalArgumentException(cases + " cases, a run length of " + runLength);
    }
  }
}
