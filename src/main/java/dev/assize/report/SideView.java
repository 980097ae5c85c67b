package dev.assize.report;

import dev.assize.regression.PassRate;
import dev.assize.score.Confirmed;
import dev.assize.score.Evidence;
import dev.assize.score.FlakyCase;
import dev.assize.score.Metric;
import dev.assize.score.ScoredRun;
import dev.assize.score.Weighting;
import java.util.List;
import java.util.Map;

/**
 * One side of a comparison.
 *
 * @param run the run's id, or the name of a baseline file
 * @param version the first digits of the subject's digest
 * @param trials per case
 * @param weighting the pass rate by the weights of the cases, which decides nothing
 * @param confirmed what fresh trials said about critical cases that newly failed, by case
 * @param flaky the cases whose trials disagree, by id
 */
public record SideView(
    String run,
    String subject,
    String version,
    int trials,
    Metric passRate,
    Weighting weighting,
    Evidence evidence,
    SideFacts facts,
    Map<String, Confirmed> confirmed,
    List<FlakyCase> flaky,
    Latencies latencies) {

  static SideView of(ScoredRun side, SideFacts facts, Map<String, CaseMarks> marks, double level) {
    return new SideView(
        side.run(),
        side.subject(),
        side.version().brief(),
        side.trials(),
        PassRate.of(side.cases(), level),
        Weighting.of(side.cases(), level),
        side.evidence(),
        facts,
        side.confirmed(),
        side.flaky(),
        Latencies.of(List.copyOf(marks.values())));
  }

  /** {@code run:subject}. */
  public String address() {
    return run + ":" + subject;
  }
}
