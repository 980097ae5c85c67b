package dev.assize;

import dev.assize.regression.Answer;
import java.time.Instant;
import java.util.Set;

/**
 * Which runs are to be listed.
 *
 * @param subject that they asked; empty for whichever
 * @param since the earliest start, included
 * @param decisions that they ended with
 * @param limit the most runs, from 1; the newest of them
 */
public record HistoryRequest(String subject, Instant since, Set<Answer> decisions, int limit) {

  public HistoryRequest {
    decisions = Set.copyOf(decisions);
  }
}
