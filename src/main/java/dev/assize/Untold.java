package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.base.Problem;
import java.util.List;

/**
 * Something that a report cannot tell.
 *
 * @param what it would have told, in a few words
 * @param problems that keep it from that, at least one
 */
record Untold(String what, List<Problem> problems) {

  /** What is missing, and what to do about it. */
  String sentence() {
    Problem first = problems.getFirst();
    return what
        + " cannot be told: "
        + first.place()
        + ": "
        + first.found()
        + (first.expected().isEmpty() ? "" : "; expected " + first.expected())
        + "."
        + (first.remedy().isEmpty() ? "" : " " + first.remedy())
        + (problems.size() == 1
            ? ""
            : " And " + Numbers.count(problems.size() - 1L, "fault") + " more.");
  }
}
