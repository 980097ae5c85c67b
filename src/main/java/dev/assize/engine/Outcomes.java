package dev.assize.engine;

import dev.assize.TrialOutcome;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.run.Finding;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Words how a leaf ended, and counts the cases that nobody has recorded yet. */
final class Outcomes {

  private final CaseStatus status;
  private final int unrecordedAllowed;
  private final AtomicInteger unrecorded = new AtomicInteger();

  Outcomes(CaseStatus status, int unrecordedAllowed) {
    this.status = status;
    this.unrecordedAllowed = unrecordedAllowed;
  }

  CaseStatus status() {
    return status;
  }

  TestExecutionResult result(CaseStatus.Leaf leaf, List<TrialOutcome> trials) {
    if (leaf == CaseStatus.Leaf.ERROR && trials.stream().anyMatch(Outcomes::isUnrecorded)) {
      return unrecorded(trials);
    }
    String text = words(trials);
    return switch (leaf) {
      case GREEN -> TestExecutionResult.successful();
      case RED -> TestExecutionResult.failed(new AssertionFailedError(text));
      case ERROR -> TestExecutionResult.failed(new TrialException(text));
      case ABORTED_UNSCORED -> aborted("nobody could decide: " + text);
      case ABORTED_KNOWN -> aborted("fails on the baseline, too: " + text);
      case ABORTED_UNKNOWN -> aborted("fails, and the baseline is not known: " + text);
    };
  }

  /** A baseline's leaf is never red: it is the measure. */
  TestExecutionResult ofBaseline(CaseStatus.Leaf leaf, List<TrialOutcome> trials) {
    return switch (leaf) {
      case GREEN -> TestExecutionResult.successful();
      case RED, ABORTED_KNOWN, ABORTED_UNKNOWN ->
          aborted("fails on the baseline: " + words(trials));
      case ERROR, ABORTED_UNSCORED -> aborted("not decided on the baseline: " + words(trials));
    };
  }

  private TestExecutionResult unrecorded(List<TrialOutcome> trials) {
    String caseId = trials.getFirst().trial().key().caseId();
    String text = "not recorded yet; record it: assize run --mode record --case " + caseId;
    return unrecorded.incrementAndGet() <= unrecordedAllowed
        ? aborted(text)
        : TestExecutionResult.failed(
            new TrialException(
                text + " (more than " + unrecordedAllowed + " cases are not recorded)"));
  }

  static TestExecutionResult aborted(String why) {
    return TestExecutionResult.aborted(new TestAbortedException(why));
  }

  private static boolean isUnrecorded(TrialOutcome outcome) {
    Stream<Exchange> judged =
        outcome.findings().stream().map(Finding::exchanges).flatMap(List::stream);
    return Stream.concat(outcome.trial().response().exchanges().stream(), judged)
        .anyMatch(
            exchange ->
                exchange.outcome() instanceof Failure failure
                    && failure.kind() == Failure.Kind.CASSETTE_MISS);
  }

  /** What was found wrong, a line each. */
  private static String words(List<TrialOutcome> trials) {
    List<String> lines = new ArrayList<>();
    for (TrialOutcome outcome : trials) {
      outcome
          .trial()
          .response()
          .failure()
          .ifPresent(
              failure ->
                  lines.add("no reply: " + failure.kind().word() + ": " + failure.message()));
      outcome.findings().stream()
          .filter(finding -> !isPass(finding.verdict()))
          .map(finding -> finding.criterion().name() + ": " + finding.verdict().rationale().text())
          .forEach(lines::add);
    }
    return String.join("\n", lines);
  }

  private static boolean isPass(Verdict verdict) {
    return verdict instanceof Verdict.Graded graded
        && !graded.grade().equals(new Grade.PassFail(false));
  }
}
