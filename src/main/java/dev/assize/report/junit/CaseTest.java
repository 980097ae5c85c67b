package dev.assize.report.junit;

import dev.assize.cases.Expectation.Importance;
import dev.assize.report.CandidateView;
import dev.assize.report.CaseRow;
import dev.assize.score.Confirmed;
import dev.assize.score.FlakyCase;
import dev.assize.score.State;
import dev.assize.store.Acceptance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Words each case of a candidate as a test: red is only what broke against the baseline and what
 * must never fail, so that known failures do not keep a build red.
 */
final class CaseTest {

  private final CandidateView view;
  private final Map<String, String> accepted = new HashMap<>();
  private final Map<String, FlakyCase> flaky = new HashMap<>();

  CaseTest(CandidateView view) {
    this.view = view;
    for (Acceptance each : view.decision().accepted()) {
      if (each.matter() instanceof Acceptance.Matter.Case one) {
        accepted.put(one.name(), each.reason());
      }
    }
    view.candidate().flaky().forEach(each -> flaky.put(each.id(), each));
  }

  TestEnd end(CaseRow row) {
    if (!row.candidate().equals(State.FAILED.word())) {
      return unlessFailed(row);
    }
    if (row.importance() == Importance.ZERO) {
      return new TestEnd.Failed("NeverToFail", "must never fail, and failed");
    }
    if (!row.transition().equals("broke")) {
      return new TestEnd.Skipped("fails, " + whyNotBroken(row));
    }
    if (row.isQuarantined()) {
      return new TestEnd.Skipped("broke, and is in quarantine");
    }
    String reason = accepted.get(row.id());
    if (reason != null) {
      return new TestEnd.Skipped("broke, and is accepted: " + reason);
    }
    return isRefuted(row)
        ? new TestEnd.Passed()
        : new TestEnd.Failed("Broke", "passed on the baseline, fails on the candidate");
  }

  private static TestEnd unlessFailed(CaseRow row) {
    String state = row.candidate();
    if (state.equals(State.PASSED.word())) {
      return new TestEnd.Passed();
    }
    if (state.equals(State.ERRORED.word())) {
      return new TestEnd.Errored("Errored", "there is no reply, or a judge could not look at it");
    }
    return new TestEnd.Skipped(
        state.equals(CaseRow.ABSENT) ? "only the baseline was asked" : state);
  }

  private static String whyNotBroken(CaseRow row) {
    return switch (row.transition()) {
      case "steady-fail" -> "on the baseline, too";
      case "added" -> "and the baseline was not asked this";
      case "edited" -> "and the baseline was asked something else";
      case "unjudged" -> "and the baseline's reply is not judged by what is expected now";
      case "alone" -> "and there is no baseline";
      default -> "and the baseline is " + row.baseline();
    };
  }

  /** Fresh trials passed: the case is flaky and blocks nothing. */
  private boolean isRefuted(CaseRow row) {
    Confirmed fresh = view.candidate().confirmed().get(row.id());
    return fresh != null && fresh.outcome() == Confirmed.Outcome.REFUTED;
  }

  /** {@code 1 of 3 trials failed}, where the trials of a case disagree. */
  Optional<String> disagreement(CaseRow row) {
    return Optional.ofNullable(flaky.get(row.id()))
        .map(
            each ->
                each.failed() + " of " + (each.failed() + each.passed()) + " judged trials failed");
  }
}
