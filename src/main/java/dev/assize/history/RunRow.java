package dev.assize.history;

import dev.assize.base.Digest;
import dev.assize.regression.Answer;
import dev.assize.run.Manifest.Coverage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One finished run.
 *
 * @param id two runs of two machines may bear the same
 * @param birth what tells such runs apart: the end of the first segment of the journal, which never
 *     changes again, as a digest
 * @param extent of the journal, in bytes: a run that was gone on with has grown
 * @param started when the run began, to the second
 * @param ended when its last segment ended, to the millisecond; the epoch where it does not say
 * @param manifest the digest of all that went in
 * @param decision the worst of its candidates'
 * @param commit of git; empty where there is none
 * @param assize the version that played it
 * @param digests of what went in, by name, as in its manifest
 */
public record RunRow(
    String id,
    Digest birth,
    long extent,
    String project,
    Origin origin,
    Instant started,
    Instant ended,
    Digest manifest,
    Coverage coverage,
    int cases,
    int trials,
    Answer decision,
    String commit,
    String assize,
    SortedMap<String, Digest> digests) {

  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  public RunRow {
    ended = ended.truncatedTo(ChronoUnit.MILLIS);
    digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
  }

  /** The same run of another birth, with other digests. */
  RunRow with(Digest otherBirth, SortedMap<String, Digest> others) {
    return new RunRow(
        id,
        otherBirth,
        extent,
        project,
        origin,
        started,
        ended,
        manifest,
        coverage,
        cases,
        trials,
        decision,
        commit,
        assize,
        others);
  }

  /** Who asked. */
  public enum Origin {
    ASKED,
    IMPORTED
  }

  /**
   * Whether it ended before it began: the machine's clock was set back meanwhile. Runs that begin
   * in one second are given seconds of their own, so that a short run may end a little before.
   */
  public boolean isClockSetBack() {
    return !ended.equals(Instant.EPOCH) && ended.isBefore(started.minus(TOLERANCE));
  }
}
