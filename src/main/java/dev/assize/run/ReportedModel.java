package dev.assize.run;

import java.time.Instant;

/**
 * Which model some replies say they come from, in the provider's own words.
 *
 * @param purpose of the trials
 * @param model its id; empty where none is reported
 * @param fingerprint of its weights or configuration; empty where none is reported
 * @param replies how many say so
 * @param first when the first of them was received
 * @param last when the last of them was received
 */
public record ReportedModel(
    Purpose purpose, String model, String fingerprint, int replies, Instant first, Instant last) {

  /** The same with one more reply of the same model. */
  public ReportedModel plus(Instant at) {
    return new ReportedModel(
        purpose,
        model,
        fingerprint,
        replies + 1,
        at.isBefore(first) ? at : first,
        at.isAfter(last) ? at : last);
  }
}
