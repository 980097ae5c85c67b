package dev.assize;

import dev.assize.history.CaseRow;
import java.time.Instant;

/**
 * What the trials of one case took and said, as a history keeps it.
 *
 * @param fresh how many of its replies were new
 * @param replied how many of its trials have a reply
 * @param replies the beginning of a digest over what all of them said
 * @param firstFresh when the first new reply came; {@code Instant.MAX} where none did
 * @param last when the last reply came; the epoch where none did
 */
record DrawnCase(
    CaseRow.Took took, int fresh, int replied, String replies, Instant firstFresh, Instant last) {

  /** Of a case without a trial. */
  static final DrawnCase NONE = new CaseFigures().drawn();

  /** What all trials replied; empty where one did not. */
  String reply(int trials) {
    return replied == trials ? replies : "";
  }
}
