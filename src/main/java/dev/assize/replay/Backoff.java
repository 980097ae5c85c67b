package dev.assize.replay;

import dev.assize.base.Digest;
import dev.assize.base.Seed;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Outcome;
import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait before another attempt, if there is to be one. What a provider asks for is
 * obeyed; else the wait doubles, with jitter from a seed of the call's own.
 */
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Limits limits;
  private final Seed seed;

  Backoff(Limits limits, Seed seed) {
    this.limits = limits;
    this.seed = seed;
  }

  /**
   * The wait before the next attempt; empty after a reply, when the failure is final, and when a
   * bound is reached.
   *
   * @param made attempts so far
   * @param spent time spent in attempts and sleep so far
   */
  Optional<Duration> next(Outcome outcome, int made, Duration spent, Digest call) {
    return switch (outcome) {
      case ModelReply reply -> Optional.empty();
      case Failure failure -> afterFailure(failure, made, spent, call);
    };
  }

  private Optional<Duration> afterFailure(Failure failure, int made, Duration spent, Digest call) {
    if (!failure.kind().isPassing() || made >= limits.attempts()) {
      return Optional.empty();
    }
    Duration wait = failure.retryAfter().isZero() ? jittered(made, call) : failure.retryAfter();
    return spent.plus(wait).compareTo(limits.patience()) > 0 ? Optional.empty() : Optional.of(wait);
  }

  /** Between half and the whole of the doubled wait. */
  private Duration jittered(int made, Digest call) {
    long whole = Math.min(FIRST.toMillis() << Math.min(made - 1, 20), LONGEST.toMillis());
    long half = whole / 2;
    long jitter = seed.derive(call.hex() + "/" + made).generator().nextLong(half + 1);
    return Duration.ofMillis(half + jitter);
  }
}
