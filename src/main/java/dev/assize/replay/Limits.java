package dev.assize.replay;

import java.time.Duration;

/**
 * How hard one provider may be worked, and how long a call is tried.
 *
 * @param concurrency calls in flight at once, at least 1
 * @param requestsPerMinute started in any minute; {@link #UNLIMITED} for no limit
 * @param tokensPerMinute input and output tokens in any minute; {@link #UNLIMITED} for no limit
 * @param attempts most attempts of one call, at least 1
 * @param patience most time from the first attempt's start to the last one's; sleeping counts
 */
public record Limits(
    int concurrency, int requestsPerMinute, int tokensPerMinute, int attempts, Duration patience) {

  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** The same for a call that is not tried again. */
  Limits once() {
    return new Limits(concurrency, requestsPerMinute, tokensPerMinute, 1, patience);
  }

  /** What holds where {@code assize.yaml} says nothing. */
  public static final Limits DEFAULT =
      new Limits(8, UNLIMITED, UNLIMITED, 4, Duration.ofMinutes(5));
}
