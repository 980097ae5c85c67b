package dev.assize.report;

import dev.assize.regression.Answer;
import dev.assize.run.Manifest;
import java.util.List;

/**
 * The whole report as data: what every format lays out, and none adds to.
 *
 * @param candidates one part each, in the order of the run
 * @param manifest what went into the run: digests, seed, surroundings
 */
public record ReportView(Heading heading, List<CandidateView> candidates, Manifest manifest) {

  public ReportView {
    candidates = List.copyOf(candidates);
  }

  /**
   * The gravest answer of all candidates, which gives the exit code; INCONCLUSIVE when there is
   * none.
   */
  public Answer answer() {
    return candidates.stream()
        .map(c -> c.decision().answer())
        .reduce(Answer::worse)
        .orElse(Answer.INCONCLUSIVE);
  }
}
