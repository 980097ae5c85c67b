package dev.assize.history;

import dev.assize.base.Digest;

/**
 * A golden case as a run asked it. Two runs asked a case alike where their questions are equal.
 *
 * @param input of all that reached the subject
 * @param expectation of all that decides what a good answer is
 * @param category the one group for statistics
 * @param cluster cases that stand or fall together; empty when the case stands alone
 */
public record Question(
    String caseId, Digest input, Digest expectation, String category, String cluster) {

  public Question {
    category = Cells.text(category);
    cluster = Cells.text(cluster);
  }

  /** Whether both were asked and measured alike, whatever group they are counted in. */
  public boolean isLike(Question other) {
    return caseId.equals(other.caseId)
        && input.equals(other.input)
        && expectation.equals(other.expectation);
  }
}
