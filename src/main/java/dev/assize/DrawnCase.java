package dev.assize;

import dev.assize.history.CaseRow;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What the trials of one case took and said, as a history keeps it.
 *
 * @param fresh how many of its replies were new
 * @param replied how many of its trials have a reply
 * @param replies the first 64 bits of a digest over what all of them said
 * @param last when the last reply came; the epoch where none did
 */
record DrawnCase(CaseRow.Took took, int fresh, int replied, long replies, Instant last) {

  /** Of a case without a trial. */
  static final DrawnCase NONE = new CaseFigures().drawn();

  /** What all trials replied, in sixteen hexadecimal digits; empty where one did not. */
  String reply(int trials) {
    return replied == trials ? HexFormat.of().toHexDigits(replies) : "";
  }
}
