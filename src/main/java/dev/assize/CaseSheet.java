package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Split;
import dev.assize.report.CaseTexts.Asked;
import dev.assize.report.CaseTexts.Given;
import dev.assize.report.Visible;
import dev.assize.run.Trial;
import dev.assize.score.ScoredRun;
import dev.assize.store.CaseEntry;
import dev.assize.store.JournalReader;
import java.util.List;

/**
 * One case of a stored run in full, as plain text; what a model wrote is marked and made harmless.
 */
final class CaseSheet {

  private final Sheet page = new Sheet();

  private CaseSheet() {}

  /**
   * The case as the run, or the committed baseline, knew it.
   *
   * @param stored closed afterwards
   * @param split which cases are not shown
   * @throws InvalidInput when the run does not know it
   */
  static String of(String caseId, JournalReader stored, Split split) {
    try (JournalReader journal = stored) {
      if (journal.golden(caseId).isEmpty()) {
        List<String> known = journal.cases().stream().map(CaseEntry::id).toList();
        throw InvalidInput.of(
            "show.unknown-case",
            Place.of(journal.name()),
            "no case " + caseId,
            "a case of this run",
            Suggestion.remedy(caseId, known));
      }
      if (split.seals(caseId)) {
        return "case "
            + caseId
            + " is sealed: every report counts it and none shows it; its replies are in the run's"
            + " journal.\n";
      }
      List<Side> sides =
          journal.manifest().subjects().stream().map(entry -> new Side(journal, entry)).toList();
      return of(
          caseId,
          new StoredTexts(sides, GoldenCase::place),
          sides.stream().map(Side::scored).toList());
    }
  }

  private static String of(String caseId, StoredTexts texts, List<ScoredRun> sides) {
    CaseSheet sheet = new CaseSheet();
    sheet.asked(caseId, texts.asked(caseId));
    for (ScoredRun side : sides) {
      List<Trial> trials = texts.trials(side, caseId);
      List<Given> given = texts.given(side, caseId);
      for (int i = 0; i < given.size(); i++) {
        sheet.given(
            side.subject(), given.get(i), Transcripts.withResults(trials.get(i).response()));
      }
    }
    return sheet.page.toString();
  }

  private void asked(String caseId, Asked asked) {
    page.line("case " + caseId);
    page.block("asked", asked.input());
    page.block("context", asked.context());
    asked.expectation().forEach(expected -> page.line("expected  " + Visible.marked(expected)));
  }

  private void given(String subject, Given given, String transcript) {
    page.line("");
    String how = given.failure().isEmpty() ? "replied" : "no reply: " + given.failure();
    page.line(
        subject
            + ", trial "
            + given.trial()
            + " ("
            + given.source().word()
            + (given.latency().isPositive() ? ", " + given.latency().toMillis() + " ms" : "")
            + "): "
            + how);
    page.block("text", transcript);
    if (given.failure().isEmpty()) {
      page.line("  reply digest " + Digest.of(given.text()));
    }
    given
        .opinions()
        .forEach(
            opinion ->
                page.line(
                    "  "
                        + opinion.outcome()
                        + "  "
                        + opinion.by()
                        + " / "
                        + Visible.marked(opinion.criterion())
                        + ": "
                        + Visible.marked(opinion.rationale())));
  }
}
