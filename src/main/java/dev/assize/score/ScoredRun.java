package dev.assize.score;

import dev.assize.base.Digest;
import java.util.Comparator;
import java.util.List;

/**
 * One subject of one run, scored: one side of a comparison.
 *
 * @param run the run's id, or the name of a baseline file
 * @param subject the subject's id
 * @param version the subject's digest
 * @param trials per case
 * @param cases sorted by id, each once
 */
public record ScoredRun(
    String run,
    String subject,
    Digest version,
    int trials,
    List<CaseScore> cases,
    Evidence evidence) {

  public ScoredRun {
    cases = cases.stream().sorted(Comparator.comparing(CaseScore::id)).toList();
    for (int i = 1; i < cases.size(); i++) {
      if (cases.get(i).id().equals(cases.get(i - 1).id())) {
        throw new IllegalArgumentException("case " + cases.get(i).id() + " is scored twice");
      }
    }
  }

  /** {@code run:subject}. */
  public String address() {
    return run + ":" + subject;
  }

  public Counts counts() {
    return Counts.of(cases.stream().map(CaseScore::state).toList());
  }
}
