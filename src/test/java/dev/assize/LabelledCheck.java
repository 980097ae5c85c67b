package dev.assize;

import dev.assize.base.Problems;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation;
import dev.assize.cases.GoldenCase;
import dev.assize.replay.Timekeeper;
import dev.assize.run.Trial;
import dev.assize.store.FindingEntry;
import dev.assize.verdict.Grade.PassFail;
import dev.assize.verdict.Verdict.Graded;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a check says of replies that have a label, whether or not their cases ask for it.
 *
 * @param text as a golden file would have it
 */
record LabelledCheck(String text, Docket docket, Rederivation again) {

  static LabelledCheck of(String text, Path project) {
    World world = new World(project, Map.of(), Timekeeper.system(), note -> {});
    return new LabelledCheck(
        text, DocketReader.read(world, new Problems()), Rederivation.of(world));
  }

  void add(LabelTally tally, List<TrialOutcome> outcomes, ReplyLabels labels) {
    for (TrialOutcome outcome : outcomes) {
      Trial trial = outcome.trial();
      labels
          .of(trial)
          .ifPresent(
              good ->
                  again.findings(trial, asking(trial)).stream()
                      .map(FindingEntry::verdict)
                      .filter(Graded.class::isInstance)
                      .map(verdict -> (PassFail) ((Graded) verdict).grade())
                      .forEach(grade -> tally.add(good, grade.passed())));
    }
  }

  /** The trial's case, expecting nothing but what the check asks. */
  private GoldenCase asking(Trial trial) {
    GoldenCase golden =
        docket.golden().cases().stream()
            .filter(each -> each.id().equals(trial.key().caseId()))
            .findFirst()
            .orElseThrow();
    CheckSpec check = CheckSpec.read(text, golden.place(), new Problems()).orElseThrow();
    Expectation only =
        Expectation.of(
            "",
            List.of(),
            List.of(),
            List.of(check),
            List.of(),
            Expectation.Policy.ANSWER,
            Expectation.Importance.NORMAL,
            BigDecimal.ONE);
    return new GoldenCase(
        golden.id(),
        golden.place(),
        golden.question(),
        only,
        golden.standing(),
        golden.stewardship());
  }
}
