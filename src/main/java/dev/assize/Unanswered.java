package dev.assize;

import dev.assize.Rehearsal.Rehearsed;
import dev.assize.base.Problem;
import dev.assize.provider.Failure;
import dev.assize.replay.CassetteMode;
import dev.assize.run.Finding;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/** Tells what to do about a subject that gave no reply, or a judge that gave no verdict. */
final class Unanswered {

  private Unanswered() {}

  /** Each missing reply or verdict as a problem, with the command that records it. */
  static List<Problem> in(Rehearsed tried) {
    Optional<Failure> failure = tried.trial().response().failure();
    return failure.isPresent()
        ? List.of(problem(tried, failure.get()))
        : tried.findings().stream()
            .filter(finding -> finding.verdict() instanceof Verdict.Errored)
            .map(finding -> problem(tried, finding))
            .toList();
  }

  private static Problem problem(Rehearsed tried, Finding finding) {
    return Problem.error(
        "try.no-verdict",
        tried.assignment().golden().place(),
        finding.criterion().by()
            + " / "
            + finding.criterion().name()
            + " gave no verdict on "
            + tried.assignment().subject().id()
            + ": "
            + finding.verdict().rationale().text(),
        "a recorded verdict, or an endpoint that answers",
        "Record it: " + record(tried));
  }

  private static Problem problem(Rehearsed tried, Failure why) {
    String subject = tried.assignment().subject().id();
    String caseId = tried.assignment().golden().id();
    boolean isMissing = why.kind() == Failure.Kind.CASSETTE_MISS;
    return Problem.error(
        isMissing ? "try.not-recorded" : "try.no-reply",
        tried.assignment().golden().place(),
        subject
            + " gave no reply to "
            + caseId
            + ": "
            + (isMissing ? "it is not recorded" : why.kind().word() + ", " + why.message()),
        "a recorded reply, or an endpoint that answers",
        "Record it: "
            + record(tried)
            + (isMissing ? "; why it is not found: assize explain-miss " + caseId : ""));
  }

  private static String record(Rehearsed tried) {
    return "assize run --mode "
        + CassetteMode.RECORD.word()
        + " --case "
        + tried.assignment().golden().id()
        + " --subject "
        + tried.assignment().subject().id();
  }
}
