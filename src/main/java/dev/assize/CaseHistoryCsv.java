package dev.assize;

import dev.assize.CaseHistory.OfSubject;
import dev.assize.CaseHistory.Step;
import dev.assize.history.CaseRow;
import dev.assize.history.StoredSide;
import dev.assize.report.text.Csv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** One case over time for a spreadsheet: a row for each outcome. */
final class CaseHistoryCsv {

  private static final List<String> COLUMNS =
      List.of(
          "case",
          "subject",
          "run",
          "at",
          "version",
          "state",
          "passed",
          "failed",
          "errored",
          "unscored",
          "fresh",
          "score",
          "seconds",
          "reply",
          "turn",
          "changes");

  private CaseHistoryCsv() {}

  static String of(CaseHistory history) {
    StringBuilder out = new StringBuilder();
    try {
      Csv csv = Csv.of(out, COLUMNS);
      for (OfSubject subject : history.subjects()) {
        for (Step step : subject.steps()) {
          csv.row(cells(history.caseId(), step));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot refuse to be written to", e);
    }
    return out.toString();
  }

  private static List<String> cells(String caseId, Step step) {
    StoredSide stored = step.moment().stored();
    CaseRow outcome = step.moment().outcome();
    return List.of(
        caseId,
        stored.side().subject(),
        stored.run().id(),
        stored.at().toString(),
        stored.side().version().hex(),
        outcome.state().word(),
        Integer.toString(outcome.trials().passed()),
        Integer.toString(outcome.trials().failed()),
        Integer.toString(outcome.trials().errored()),
        Integer.toString(outcome.trials().unscored()),
        Integer.toString(outcome.fresh()),
        cell(outcome.score()),
        cell(outcome.took().seconds()),
        outcome.reply(),
        HistoryJson.word(step.turn()),
        String.join("; ", step.changes()));
  }

  private static String cell(double amount) {
    return HistoryCsv.cell(amount == CaseRow.UNKNOWN ? Optional.empty() : Optional.of(amount));
  }
}
