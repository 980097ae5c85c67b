package dev.assize.judge;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import java.time.LocalDate;

/**
 * What a person says of one reply, to measure a judge by.
 *
 * @param reply the digest of the reply's text
 * @param criterion what was looked at, in the judge's own name for it
 * @param drawn how the reply came to be labelled
 */
public record Label(
    Place place,
    String caseId,
    Digest reply,
    String criterion,
    boolean passes,
    String annotator,
    LocalDate date,
    Drawn drawn) {

  /** How a reply came to be labelled. */
  public enum Drawn {
    /** By lot among all replies: only such labels say something of the others. */
    RANDOM,
    /** Because somebody wanted to see it. */
    CHOSEN
  }
}
