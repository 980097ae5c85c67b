package dev.assize.cases;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.cases.Expectation.Importance;
import java.util.List;

/** One question with what we expect of an answer. */
public record GoldenCase(
    String id,
    Place place,
    Question question,
    Expectation expectation,
    Standing standing,
    Stewardship stewardship) {

  /** What its failure means now: a case in quarantine blocks nothing. */
  public Importance importance() {
    return stewardship.quarantine().isInForce() ? Importance.QUARANTINED : expectation.importance();
  }

  /** The same case where something else is expected. */
  public GoldenCase expecting(Expectation other) {
    return new GoldenCase(id, place, question, other, standing, stewardship);
  }

  /** The same case with other tags. */
  public GoldenCase tagged(List<String> tags) {
    return new GoldenCase(
        id,
        place,
        question,
        expectation,
        new Standing(
            standing.category(), tags, standing.parent(), standing.cluster(), standing.feature()),
        stewardship);
  }

  /** Of all that reaches the subject. */
  public Digest inputDigest() {
    return question.digest();
  }

  /** Of all that decides what a good answer is. */
  public Digest expectationDigest() {
    return expectation.digest();
  }
}
