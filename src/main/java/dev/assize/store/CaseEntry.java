package dev.assize.store;

import dev.assize.base.Digest;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Standing;

/**
 * What must be known of a case to pair, weigh and group it, without its texts.
 *
 * @param input of all that reached the subject
 * @param expectation of all that decides what a good answer is
 * @param weight of the case among others, above 0, usually 1
 */
public record CaseEntry(
    String id,
    Digest input,
    Digest expectation,
    Standing standing,
    Importance importance,
    double weight) {

  /** As the golden file tells it. */
  public static CaseEntry of(GoldenCase golden) {
    return new CaseEntry(
        golden.id(),
        golden.inputDigest(),
        golden.expectationDigest(),
        golden.standing(),
        golden.importance(),
        golden.expectation().weight().doubleValue());
  }
}
