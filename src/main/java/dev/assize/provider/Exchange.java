package dev.assize.provider;

import java.time.Instant;
import java.util.List;

/**
 * One question to a model and what became of it: the unit of evidence.
 *
 * @param at when the answer was first received; for old evidence that is the time of the recording
 */
public record Exchange(
    ModelCall call, Outcome outcome, List<Attempt> attempts, Source source, Instant at) {
  public Exchange {
    attempts = List.copyOf(attempts);
  }
}
