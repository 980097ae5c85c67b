package dev.assize.check.composed;

import dev.assize.check.Exhibit;
import dev.assize.check.Part;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one part of a composed check found.
 *
 * @param verdict a pass, a failure, or neither
 */
record Heard(String written, Verdict verdict) {

  private static final int LONGEST = 600;

  static Heard of(Part part, Exhibit exhibit) {
    return new Heard(part.written(), decided(part.check().judge(exhibit)));
  }

  /** A score or a label is neither a pass nor a failure. */
  private static Verdict decided(Verdict verdict) {
    return verdict instanceof Verdict.Graded graded && !(graded.grade() instanceof Grade.PassFail)
        ? Verdict.unscored("gives no pass or failure: " + graded.rationale().text())
        : verdict;
  }

  boolean hasPassed() {
    return verdict instanceof Verdict.Graded graded
        && graded.grade() instanceof Grade.PassFail it
        && it.passed();
  }

  boolean hasFailed() {
    return verdict instanceof Verdict.Graded graded
        && graded.grade() instanceof Grade.PassFail it
        && !it.passed();
  }

  boolean isErrored() {
    return verdict instanceof Verdict.Errored;
  }

  /** What several parts found, as one text. */
  static String tell(List<Heard> parts) {
    String all = parts.stream().map(Heard::told).collect(Collectors.joining("; "));
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "...";
  }

  private String told() {
    return written + ": " + verdict.rationale().text();
  }
}
