package dev.assize.history;

import dev.assize.base.Digest;
import dev.assize.regression.Answer;
import dev.assize.score.Counts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * One subject of one run.
 *
 * @param subject its id
 * @param version its digest; of imported replies it is over the replies, so that the same service
 *     has another one on another day
 * @param promptDigest of the prompt's text; empty where nobody kept it
 * @param declared the version that an application declared; empty for a model
 * @param role which side it was
 * @param attempt the how manieth try at its question it was; 0 where nobody counted
 * @param replies where its replies came from
 * @param first when the first of its fresh replies was received; the epoch when there is none
 * @param last when the last of them was received; the epoch when there is none
 * @param counts what became of its cases
 */
public record SideRow(
    String subject,
    Digest version,
    String provider,
    String model,
    String prompt,
    String promptDigest,
    String declared,
    Role role,
    int attempt,
    Replies replies,
    Instant first,
    Instant last,
    Counts counts) {

  public SideRow {
    first = first.truncatedTo(ChronoUnit.MILLIS);
    last = last.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Which side of a decision a subject was. */
  public sealed interface Role {

    /** What candidates were compared with. */
    record Baseline() implements Role {}

    /** Of which the gate decided. */
    record Candidate(Answer decision) implements Role {}

    /** The word in the store. */
    default String word() {
      return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where replies came from.
   *
   * @param live new in this run
   * @param imported produced by somebody else
   * @param recalled from cassettes or the cache
   * @param failures trials without a reply
   */
  public record Replies(int live, int imported, int recalled, int failures) {

    public int all() {
      return live + imported + recalled;
    }

    public int fresh() {
      return live + imported;
    }
  }

  /** Whether any reply is a new observation: without one a side says nothing of today. */
  public boolean isFresh() {
    return replies.fresh() > 0;
  }
}
