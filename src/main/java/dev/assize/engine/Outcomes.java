package dev.assize.engine;

import dev.assize.TrialOutcome;
import dev.assize.engine.CaseStatus.Leaf;
import dev.assize.engine.CaseStatus.Past;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.run.ReplyKey;
import dev.assize.score.State;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Words how a leaf ended, and counts the cases that nobody has recorded yet. Called by one thread
 * at a time.
 */
final class Outcomes {

  private final CaseStatus status;
  private final int unrecordedAllowed;
  private final Accepted accepted;
  private final String command;
  private final Set<String> unrecorded = new LinkedHashSet<>();
  private final Set<String> added = new LinkedHashSet<>();

  /** Knows which failures of a subject a team lives with, and why. */
  interface Accepted {
    Optional<String> why(String subject, String caseId);
  }

  /**
   * @param command {@code assize run} of the same cases, to which options may be added
   */
  Outcomes(CaseStatus status, int unrecordedAllowed, Accepted accepted, String command) {
    this.status = status;
    this.unrecordedAllowed = unrecordedAllowed;
    this.accepted = accepted;
    this.command = command;
  }

  /**
   * The cases that are skipped for want of a recording. Those that a baseline was asked are none
   * once they are too many; whoever adds cases may add as many as he likes.
   */
  Set<String> waiting() {
    Set<String> waiting = new LinkedHashSet<>(added);
    if (unrecorded.size() <= unrecordedAllowed) {
      waiting.addAll(unrecorded);
    }
    return Set.copyOf(waiting);
  }

  TestExecutionResult ofCandidate(State state, Past past, List<TrialOutcome> trials) {
    Leaf leaf = status.judge(state, past);
    return switch (leaf) {
      case GREEN -> TestExecutionResult.successful();
      case RED ->
          accepted(trials)
              .map(why -> aborted("fails, " + why + ": " + words(trials)))
              .orElseGet(() -> TestExecutionResult.failed(new AssertionFailedError(words(trials))));
      case ERROR -> unanswered(past, trials);
      case ABORTED_UNSCORED -> aborted("nobody could decide: " + words(trials));
      case ABORTED_KNOWN -> aborted("fails on the baseline, too: " + words(trials));
      case ABORTED_UNKNOWN -> aborted("fails, " + why(past) + ": " + words(trials));
    };
  }

  private TestExecutionResult unanswered(Past past, List<TrialOutcome> trials) {
    boolean isAdded = past == Past.UNKNOWN;
    if (isAdded) {
      added.add(caseId(trials));
    }
    if (isUnrecorded(trials)) {
      return isAdded ? aborted(notRecorded(trials)) : unrecorded(trials);
    }
    return isAdded && status == CaseStatus.REGRESSION
        ? aborted("no answer, " + why(past) + ": " + words(trials))
        : error(words(trials));
  }

  private static String why(Past past) {
    return past == Past.UNKNOWN
        ? "and the baseline was not asked this"
        : "and the baseline is not decided";
  }

  /** A baseline's leaf is never red: it is the measure. */
  TestExecutionResult ofBaseline(State state, List<TrialOutcome> trials) {
    return switch (state) {
      case PASSED -> TestExecutionResult.successful();
      case FAILED -> aborted("fails on the baseline: " + words(trials));
      case ERRORED -> {
        if (isUnrecorded(trials)) {
          unrecorded.add(caseId(trials));
          yield aborted(notRecorded(trials));
        }
        yield aborted("not decided on the baseline: " + words(trials));
      }
      case UNSCORED, NOT_ASKED -> aborted("not decided on the baseline: " + words(trials));
    };
  }

  /** A new row may wait for its recording; many of them are no set to decide on. */
  private TestExecutionResult unrecorded(List<TrialOutcome> trials) {
    unrecorded.add(caseId(trials));
    return unrecorded.size() <= unrecordedAllowed
        ? aborted(notRecorded(trials))
        : error(
            notRecorded(trials)
                + " (more than "
                + unrecordedAllowed
                + (unrecordedAllowed == 1 ? " case is" : " cases are")
                + " not recorded: "
                + Keys.UNRECORDED
                + ")");
  }

  private String notRecorded(List<TrialOutcome> trials) {
    return "not recorded yet; record it: " + command + " --mode record --case " + caseId(trials);
  }

  private Optional<String> accepted(List<TrialOutcome> trials) {
    ReplyKey key = trials.getFirst().trial().key();
    return accepted.why(key.subject(), key.caseId());
  }

  private static String caseId(List<TrialOutcome> trials) {
    return trials.getFirst().trial().key().caseId();
  }

  private static TestExecutionResult error(String text) {
    return TestExecutionResult.failed(new TrialException(text));
  }

  static TestExecutionResult aborted(String why) {
    return TestExecutionResult.aborted(new TestAbortedException(why));
  }

  /** Whether all that went wrong is that nobody has asked this before. */
  private static boolean isUnrecorded(List<TrialOutcome> trials) {
    List<Failure> failures =
        trials.stream()
            .flatMap(Outcomes::exchanges)
            .map(Exchange::outcome)
            .filter(Failure.class::isInstance)
            .map(Failure.class::cast)
            .toList();
    return !failures.isEmpty()
        && failures.stream().allMatch(failure -> failure.kind() == Failure.Kind.CASSETTE_MISS);
  }

  private static Stream<Exchange> exchanges(TrialOutcome outcome) {
    return Stream.concat(
        outcome.trial().response().exchanges().stream(),
        outcome.findings().stream().flatMap(finding -> finding.exchanges().stream()));
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
