package dev.assize.score;

import dev.assize.base.Digest;
import java.util.List;

/**
 * One subject of one run, scored: one side of a comparison.
 *
 * @param run the run's id, or the name of a baseline file
 * @param subject the subject's id
 * @param version the subject's digest
 * @param cases sorted by id
 */
public record ScoredRun(
    String run,
    String subject,
    Digest version,
    int trials,
    List<CaseScore> cases,
    Evidence evidence) {

  public ScoredRun {
    cases = List.copyOf(cases);
  }

  /** {@code run:subject}. */
  public String address() {
    return run + ":" + subject;
  }

  public Counts counts() {
    return Counts.of(cases.stream().map(CaseScore::state).toList());
  }
}
