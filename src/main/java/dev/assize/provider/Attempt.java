package dev.assize.provider;

import dev.assize.base.Usage;
import java.time.Duration;

/**
 * One try of a call. A retry adds attempts to an exchange, never trials to a case.
 *
 * @param result {@code ok} or the word of a {@link Failure.Kind}
 * @param usage what this attempt was billed for, as far as reported
 * @param latency how long the attempt took, without waiting for a slot
 * @param waited how long was slept after it before the next; zero for the last
 */
public record Attempt(
    String result, String message, Usage usage, Duration latency, Duration waited) {

  /** The result of an attempt that brought an answer. */
  public static final String OK = "ok";

  /** Whether it brought no answer, billed or not. */
  public boolean isFailed() {
    return !result.equals(OK);
  }
}
