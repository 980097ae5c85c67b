package dev.assize.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which model some replies of a side say they come from.
 *
 * @param model its id in the provider's words; empty where none is reported
 * @param fingerprint of its weights or configuration; empty where none is reported
 * @param replies how many say so
 * @param first when the first of them was received
 * @param last when the last of them was received
 */
public record ModelRow(String model, String fingerprint, int replies, Instant first, Instant last) {

  public ModelRow {
    model = Cells.text(model);
    fingerprint = Cells.text(fingerprint);
    first = first.truncatedTo(ChronoUnit.MILLIS);
    last = last.truncatedTo(ChronoUnit.MILLIS);
  }
}
