package dev.assize.provider;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * Why there is no answer.
 *
 * @param status the HTTP status or exit code; 0 when there was none
 * @param retryAfter how long the provider asks us to wait; zero when it does not say
 */
public record Failure(Kind kind, String message, int status, Duration retryAfter)
    implements Outcome {

  /** The classes of failure; only the first three are worth another attempt. */
  public enum Kind {
    RATE_LIMIT,
    TRANSIENT,
    TIMEOUT,
    PERMANENT,
    CONTEXT_LENGTH,
    CONTENT_FILTER,
    UNREADABLE,
    CASSETTE_MISS,
    BUDGET,
    INTERRUPTED;

    /** The word used in files: {@code rate-limit}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The label of a verdict that failed for this reason: {@code RATE-LIMIT}. */
    public String label() {
      return name().replace('_', '-');
    }

    public static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether another attempt may help. */
    public boolean isPassing() {
      return this == RATE_LIMIT || this == TRANSIENT || this == TIMEOUT;
    }

    /**
     * Whether asking the same again hardly helps before somebody has mended something: the account,
     * a setting, or the request.
     */
    public boolean isLasting() {
      return this == PERMANENT || this == CONTEXT_LENGTH || this == CONTENT_FILTER;
    }
  }

  /** The statuses with which a provider refuses the request itself, not the one who asks. */
  private static final Set<Integer> REQUEST_REFUSED = Set.of(400, 413, 422);

  /**
   * Whether a cassette may keep it: the same request would be refused in the same way next year. A
   * missing key, a used-up quota or a crashed program is permanent for now, yet no evidence, and a
   * run that is gone on with asks again.
   */
  public boolean isEvidence() {
    return kind == Kind.CONTEXT_LENGTH
        || kind == Kind.CONTENT_FILTER
        || (kind == Kind.PERMANENT && REQUEST_REFUSED.contains(status));
  }

  public static Failure of(Kind kind, String message) {
    return new Failure(kind, message, 0, Duration.ZERO);
  }
}
