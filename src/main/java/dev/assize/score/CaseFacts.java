package dev.assize.score;

import dev.assize.base.Digest;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Standing;
import dev.assize.store.CaseEntry;

/**
 * What must be known of a case to pair and group it.
 *
 * @param input of all that reached the subject
 * @param expectation of all that decides what a good answer is
 * @param weight of the case among others, above 0, usually 1
 */
public record CaseFacts(
    String id,
    Digest input,
    Digest expectation,
    Standing standing,
    Importance importance,
    double weight) {

  /** As a run knew them. */
  public static CaseFacts of(CaseEntry entry) {
    return new CaseFacts(
        entry.id(),
        entry.input(),
        entry.expectation(),
        entry.standing(),
        entry.importance(),
        entry.weight());
  }

  /** As the golden file tells them. */
  public static CaseFacts of(GoldenCase golden) {
    return of(CaseEntry.of(golden));
  }

  public String category() {
    return standing.category();
  }

  public boolean isCritical() {
    return importance.isCritical();
  }
}
