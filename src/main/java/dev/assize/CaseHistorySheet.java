package dev.assize;

import dev.assize.CaseHistory.OfSubject;
import dev.assize.CaseHistory.Step;
import dev.assize.CaseHistory.Turn;
import dev.assize.base.Numbers;
import dev.assize.history.CaseMoment;
import dev.assize.history.CaseRow;
import dev.assize.report.Visible;
import dev.assize.score.Counts;
import dev.assize.stats.Flakiness;

/** One case over time, for a terminal. */
final class CaseHistorySheet {

  private static final int DECIMALS = 2;

  private final Sheet sheet = new Sheet();

  private CaseHistorySheet() {}

  static String of(CaseHistory history) {
    CaseHistorySheet page = new CaseHistorySheet();
    page.sheet.line("case " + history.caseId());
    history.subjects().forEach(page::subject);
    return page.sheet.toString();
  }

  private void subject(OfSubject subject) {
    sheet.line("");
    sheet.line(
        Visible.marked(subject.subject()) + ", " + Numbers.count(subject.steps().size(), "run"));
    for (int i = 0; i < subject.steps().size(); i++) {
      step(subject.steps().get(i), i == 0);
    }
    sheet.line("  " + flaky(subject.flakiness()));
  }

  private void step(Step step, boolean isFirst) {
    CaseMoment moment = step.moment();
    CaseRow outcome = moment.outcome();
    String turn =
        switch (step.turn()) {
          case NONE -> "";
          case BROKE -> "  BROKE";
          case FIXED -> "  FIXED";
        };
    sheet.line(
        "  "
            + moment.stored().run().id()
            + "  "
            + pad(outcome.state().word(), 9)
            + "  "
            + pad(trials(outcome.trials()), 14)
            + "  "
            + pad(fresh(outcome), 8)
            + turn);
    if (!step.changes().isEmpty()) {
      sheet.line("      changed since the run above: " + String.join("; ", step.changes()));
    } else if (step.turn() != Turn.NONE && !isFirst) {
      sheet.line("      nothing that is recorded changed since the run above");
    }
  }

  private static String trials(Counts trials) {
    return trials.passed() + " of " + Numbers.count(trials.total(), "trial");
  }

  private static String fresh(CaseRow outcome) {
    if (outcome.fresh() == 0) {
      return "recorded";
    }
    return outcome.isFresh() ? "new" : "part new";
  }

  private static String flaky(Flakiness flakiness) {
    int known = flakiness.passes() + flakiness.failures();
    if (known == 0) {
      return "no decided trial of the newest version: nothing is known of how reliably it passes";
    }
    return "chance to pass "
        + Numbers.decimal(flakiness.reliability(), DECIMALS)
        + " by "
        + Numbers.count(flakiness.passes(), "trial")
        + " that passed and "
        + Numbers.count(flakiness.failures())
        + " that failed, of the newest version; flaky with probability "
        + Numbers.decimal(flakiness.chance(), DECIMALS)
        + (flakiness.isFlaky() ? ": quarantine it" : "");
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
