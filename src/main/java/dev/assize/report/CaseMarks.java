package dev.assize.report;

import java.time.Duration;
import java.util.List;

/**
 * What lists and figures tell of one case on one side beside its state.
 *
 * @param score mean share of what was met over its trials, 0 to 1; -1 when nothing was graded
 * @param failing the must-have criteria that failed in some trial, each as {@code check:NAME} or
 *     {@code judge:NAME:CRITERION}; the first twelve, sorted
 * @param latency mean over its replies, without queueing; zero when no reply tells it
 * @param failure the class of failure of the first trial without a reply, like {@code
 *     context-length}; empty where all have one
 */
public record CaseMarks(double score, List<String> failing, Duration latency, String failure) {

  private static final int MOST = 12;
  private static final int LONGEST = 60;

  /** Where a side does not know the case. */
  public static final CaseMarks NONE = new CaseMarks(-1, List.of(), Duration.ZERO, "");

  public CaseMarks {
    failing = failing.stream().map(CaseMarks::brief).distinct().sorted().limit(MOST).toList();
  }

  /** A name from outside may be as long as it likes; in a list it may not. */
  private static String brief(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "...";
  }

  public boolean isGraded() {
    return score >= 0;
  }
}
