package dev.assize.provider;

import java.time.Instant;
import java.util.List;

/**
 * One question to a model and what became of it: the unit of evidence.
 *
 * @param at when the answer was first received; for old evidence that is the time of the recording
 * @param asked whether the question was put for the first time
 */
public record Exchange(
    ModelCall call,
    Outcome outcome,
    List<Attempt> attempts,
    Source source,
    Instant at,
    Asked asked) {

  /** The second question is another call with other words, where a retry repeats the same call. */
  public enum Asked {
    FIRST,
    /** A judge's first answer could not be read, and it was asked once more. */
    AGAIN
  }

  public Exchange {
    attempts = List.copyOf(attempts);
  }

  /** A question put for the first time. */
  public Exchange(
      ModelCall call, Outcome outcome, List<Attempt> attempts, Source source, Instant at) {
    this(call, outcome, attempts, source, at, Asked.FIRST);
  }

  /** The same as a question put once more. */
  public Exchange askedAgain() {
    return new Exchange(call, outcome, attempts, source, at, Asked.AGAIN);
  }
}
