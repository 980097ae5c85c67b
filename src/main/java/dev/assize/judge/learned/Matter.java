package dev.assize.judge.learned;

import dev.assize.check.Exhibit;
import dev.assize.check.grounded.AtHand;

/**
 * What features may see of a reply and its case. What decides whether the case passes (its facts,
 * its checks, its policy) is no part of it: else a learned judge would only repeat what they say.
 *
 * @param reference a good answer
 * @param atHand the question, what was said before, the passages given along or retrieved, and what
 *     tools gave back
 */
record Matter(Reading reply, Reading reference, Reading question, Reading atHand, Tools tools) {

  /**
   * What was done with tools.
   *
   * @param offered how many there were
   * @param calls how many were made
   */
  record Tools(int offered, int calls) {}

  static Matter of(Exhibit exhibit) {
    return new Matter(
        Reading.of(exhibit),
        Reading.of(exhibit.golden().expectation().reference()),
        Reading.of(exhibit.question().input()),
        Reading.of(AtHand.of(exhibit)),
        new Tools(exhibit.question().tools().size(), exhibit.response().toolCalls().size()));
  }

  /** The same case with another reply. */
  Matter saying(String text) {
    return new Matter(Reading.of(text), reference, question, atHand, tools);
  }
}
