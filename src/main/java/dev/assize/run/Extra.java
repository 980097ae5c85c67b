package dev.assize.run;

import dev.assize.base.Usage;

/**
 * Calls that would not have been needed, had all gone well.
 *
 * @param calls how many were sent, 0 or more
 * @param unbilled of them, those of which the provider told no usage: billed or not, nobody here
 *     knows, and none of them counts as free
 * @param usage what the others used
 */
public record Extra(long calls, long unbilled, Usage usage) {

  /** All went well. */
  public static final Extra NONE = new Extra(0, 0, Usage.UNREPORTED);

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative, or more are unbilled than there are
   */
  public Extra {
    if (unbilled < 0 || unbilled > calls) {
      throw new IllegalArgumentException(unbilled + " of " + calls + " calls cannot be unbilled");
    }
  }

  /** One call, by what was told of its use. */
  public static Extra of(Usage usage) {
    return new Extra(1, usage.tokens().isEmpty() ? 1 : 0, usage);
  }

  /** Both together. */
  public Extra plus(Extra other) {
    return other.calls == 0
        ? this
        : new Extra(calls + other.calls, unbilled + other.unbilled, usage.plus(other.usage));
  }

  /** How many calls told what they used. */
  public long billed() {
    return calls - unbilled;
  }
}
