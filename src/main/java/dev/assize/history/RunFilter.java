package dev.assize.history;

import dev.assize.regression.Answer;
import java.time.Instant;
import java.util.Set;

/**
 * Which runs of a project are meant.
 *
 * @param subject that they asked; empty for whichever
 * @param since the earliest start, included
 * @param decisions that they ended with
 * @param limit the most runs, the newest of them
 */
public record RunFilter(
    String project, String subject, Instant since, Set<Answer> decisions, int limit) {

  public RunFilter {
    decisions = Set.copyOf(decisions);
  }

  /** All of them. */
  public static RunFilter all(String project) {
    return new RunFilter(project, "", Instant.EPOCH, Set.of(Answer.values()), Integer.MAX_VALUE);
  }
}
