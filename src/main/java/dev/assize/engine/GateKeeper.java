package dev.assize.engine;

import dev.assize.regression.Decision;
import dev.assize.report.CandidateView;
import dev.assize.report.ReportView;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Turns decisions into test results. */
record GateKeeper(ReportView view, boolean skipsInconclusive) {

  TestExecutionResult decide(String candidate) {
    return view.candidates().stream()
        .filter(each -> each.candidate().subject().equals(candidate))
        .map(CandidateView::decision)
        .findFirst()
        .map(this::result)
        .orElseGet(
            () ->
                TestExecutionResult.failed(
                    new IllegalStateException("no decision on " + candidate)));
  }

  private TestExecutionResult result(Decision decision) {
    String text = decision.answer() + ": " + decision.sentence() + reasons(decision);
    return switch (decision.answer()) {
      case SHIP -> TestExecutionResult.successful();
      case HOLD -> TestExecutionResult.failed(new AssertionFailedError(text));
      case INCONCLUSIVE ->
          skipsInconclusive
              ? TestExecutionResult.aborted(new TestAbortedException(text))
              : TestExecutionResult.failed(new InconclusiveException(text));
    };
  }

  private static String reasons(Decision decision) {
    StringBuilder text = new StringBuilder();
    decision.reasons().forEach(reason -> text.append("\n- ").append(reason));
    decision.toSettle().forEach(remedy -> text.append("\n> ").append(remedy));
    return text.toString();
  }
}
