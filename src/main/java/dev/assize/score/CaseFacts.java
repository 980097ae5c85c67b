package dev.assize.score;

import dev.assize.base.Digest;
import dev.assize.cases.Expectation.Importance;

/**
 * What must be known of a case to pair and group it.
 *
 * @param input of all that reached the subject
 * @param expectation of all that decides what a good answer is
 */
public record CaseFacts(
    String id, Digest input, Digest expectation, String category, Importance importance) {

  public boolean isCritical() {
    return importance == Importance.CRITICAL;
  }
}
