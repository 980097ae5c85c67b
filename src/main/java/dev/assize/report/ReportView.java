package dev.assize.report;

import dev.assize.regression.Answer;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import java.util.List;
import java.util.stream.Collectors;

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

  /** Why there is no candidate and what to do about it, in sentences; empty where there is one. */
  public List<String> vacancy() {
    if (!candidates.isEmpty()) {
      return List.of();
    }
    String asked =
        manifest.subjects().stream().map(SubjectEntry::id).collect(Collectors.joining(", "));
    return List.of(
        "Only the baseline " + asked + " was asked: there is no candidate to compare with it.",
        "Ask a candidate, too: assize run (all subjects), or assize run --subject "
            + asked
            + " --subject CANDIDATE",
        "Or compare with a version accepted earlier: assize run --subject "
            + asked
            + " --baseline reports/baselines/NAME.jsonl");
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
