package dev.assize.engine;

import dev.assize.Reported;
import dev.assize.engine.Nodes.GateNode;
import dev.assize.engine.Settings.Inconclusive;
import dev.assize.regression.Decision;
import dev.assize.report.CandidateView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Turns decisions into test results, and publishes what was decided. */
record GateKeeper(SerialListener listener, Inconclusive inconclusive) {

  /**
   * Ends a gate as was decided.
   *
   * @param aside the cases that the decision was made without
   */
  void decide(GateNode gate, Reported reported, Set<String> aside) {
    Decision decision =
        reported.view().candidates().stream()
            .filter(each -> each.candidate().subject().equals(gate.candidate()))
            .map(CandidateView::decision)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no decision on " + gate.candidate()));
    listener.started(gate);
    listener.published(gate, entry(decision, reported.run(), aside));
    listener.finished(gate, result(decision));
  }

  /** Ends a gate on a run that did not end. */
  void leaveOpen(GateNode gate, String why) {
    listener.started(gate);
    listener.finished(gate, undecided(why));
  }

  private static ReportEntry entry(Decision decision, String run, Set<String> aside) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("decision", decision.answer().name());
    entry.put("sentence", decision.sentence());
    entry.put("run", run);
    entry.put("report", "reports/" + run);
    if (!aside.isEmpty()) {
      entry.put("not recorded yet", String.join(", ", new TreeSet<>(aside)));
    }
    return ReportEntry.from(entry);
  }

  private TestExecutionResult result(Decision decision) {
    return switch (decision.answer()) {
      case SHIP -> TestExecutionResult.successful();
      case HOLD -> TestExecutionResult.failed(new AssertionFailedError(text(decision)));
      case INCONCLUSIVE -> undecided(text(decision));
    };
  }

  private TestExecutionResult undecided(String text) {
    return switch (inconclusive) {
      case ERROR -> TestExecutionResult.failed(new InconclusiveException(text));
      case SKIP -> TestExecutionResult.aborted(new TestAbortedException(text));
    };
  }

  private static String text(Decision decision) {
    StringBuilder text = new StringBuilder();
    text.append(decision.answer()).append(": ").append(decision.sentence());
    decision.reasons().forEach(reason -> text.append("\n- ").append(reason));
    decision.toSettle().forEach(remedy -> text.append("\n> ").append(remedy));
    return text.toString();
  }
}
