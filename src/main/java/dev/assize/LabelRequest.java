package dev.assize;

import java.util.List;

/**
 * What somebody wants to label.
 *
 * @param criterion what is looked at, in the judge's name for it
 * @param annotator who labels
 * @param question what is asked of a reply; empty for what the judge's file asks
 * @param judges whose verdicts the labels measure, by name; empty for whoever looks at the
 *     criterion
 */
public record LabelRequest(
    String criterion, String annotator, String question, List<String> judges, Choice choice) {

  public LabelRequest {
    judges = List.copyOf(judges);
  }

  /**
   * Which replies.
   *
   * @param run a run id, its beginning, or {@code latest}
   * @param count how many, at least 1; replies of one case come together, so it can be exceeded
   * @param threshold of scores, from 0 to 1: near it a score is in doubt
   * @param seed by which the lot falls and the order is made
   */
  public record Choice(
      String run, Draw draw, Offer offer, Seal seal, int count, double threshold, long seed) {}

  /** How replies are found. */
  public enum Draw {
    /** By lot among all cases, alike in each category. */
    RANDOM,
    /** Those on which verdicts differ, or that score near the threshold. */
    UNCERTAIN
  }

  /** Whose turn it is. */
  public enum Offer {
    /** Whatever this person has not labelled. */
    NEW,
    /** Of these only what somebody else has labelled. */
    AGAIN
  }

  /** What becomes of sealed cases. */
  public enum Seal {
    KEPT,
    BROKEN
  }
}
