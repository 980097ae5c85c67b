package dev.assize;

import dev.assize.report.CaseTexts;
import dev.assize.report.CaseTexts.Asked;
import dev.assize.report.CaseTexts.Given;
import dev.assize.report.Visible;
import dev.assize.score.ScoredRun;
import java.util.List;

/**
 * One case of a stored run in full, as plain text; what a model wrote is marked and made harmless.
 */
final class CaseSheet {

  private final StringBuilder page = new StringBuilder();

  private CaseSheet() {}

  static String of(String caseId, CaseTexts texts, List<ScoredRun> sides) {
    CaseSheet sheet = new CaseSheet();
    sheet.asked(caseId, texts.asked(caseId));
    for (ScoredRun side : sides) {
      texts.given(side, caseId).forEach(given -> sheet.given(side.subject(), given));
    }
    return sheet.page.toString();
  }

  private void asked(String caseId, Asked asked) {
    line("case " + caseId);
    block("asked", asked.input());
    block("context", asked.context());
    asked.expectation().forEach(expected -> line("expected  " + Visible.marked(expected)));
  }

  private void given(String subject, Given given) {
    line("");
    String how = given.failure().isEmpty() ? "replied" : "no reply: " + given.failure();
    line(
        subject
            + ", trial "
            + given.trial()
            + " ("
            + given.source().word()
            + ", "
            + given.latency().toMillis()
            + " ms): "
            + how);
    block("text", given.text());
    given
        .opinions()
        .forEach(
            opinion ->
                line(
                    "  "
                        + opinion.outcome()
                        + "  "
                        + opinion.by()
                        + " / "
                        + Visible.marked(opinion.criterion())
                        + ": "
                        + Visible.marked(opinion.rationale())));
  }

  private void block(String title, String text) {
    if (!text.isEmpty()) {
      line(title);
      Visible.marked(text).lines().forEach(each -> line("  | " + each));
    }
  }

  private void line(String text) {
    page.append(text.stripTrailing()).append('\n');
  }
}
