package dev.assize.history;

import dev.assize.score.Counts;
import dev.assize.score.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What became of one case on one side.
 *
 * @param state by majority of its trials
 * @param trials the states of its trials
 * @param fresh how many trials have a reply that was new in this run: live, or imported
 * @param score mean share of what was met, 0 to 1; {@link #UNKNOWN} when nothing was graded
 * @param took what its replies took
 * @param reply sixteen hexadecimal digits of what all trials replied, in order: equal where every
 *     character is; empty when a trial has no reply
 * @param received when the last of its replies was received; the epoch when there is none
 */
public record CaseRow(
    Question question,
    State state,
    Counts trials,
    int fresh,
    double score,
    Took took,
    String reply,
    Instant received) {

  public CaseRow {
    received = received.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Stands where nobody knows an amount. */
  public static final double UNKNOWN = -1;

  /**
   * Means over the trials that tell them, {@link #UNKNOWN} where none does.
   *
   * @param seconds without queueing; only fresh replies tell it
   * @param cost in the currency of the price list
   * @param tokensIn of the question, by the provider's count
   * @param tokensOut of the reply, by the provider's count
   * @param length of the reply in code points
   * @param declined share of replies that decline, by the check {@code refused}
   */
  public record Took(
      double seconds,
      double cost,
      double tokensIn,
      double tokensOut,
      double length,
      double declined) {

    /** Of a case without a reply. */
    public static final Took NOTHING =
        new Took(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
  }

  /** Whether every trial has a reply that was new. */
  public boolean isFresh() {
    return fresh > 0 && fresh == trials.total();
  }
}
