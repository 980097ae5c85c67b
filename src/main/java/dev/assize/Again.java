package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.cases.Selection;
import dev.assize.project.RunSettings;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.store.CaseEntry;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is asked: as requested, or once more what a stored run asked. */
record Again(
    Selection selection,
    List<String> subjects,
    UnaryOperator<RunSettings> settings,
    RunPlan.Extent extent) {

  static Again of(World world, RunRequest request) {
    if (!(request.start() instanceof RunRequest.Start.Confirming confirming)) {
      return new Again(
          request.selection(), request.subjects(), request.settings(), RunPlan.Extent.EVERYTHING);
    }
    RunFolder run = new Runs(world.local().resolve("runs")).find(confirming.run());
    if (!run.isFinished()) {
      throw InvalidInput.of(
          "run.unfinished",
          Place.of("--confirm"),
          "run " + run.id() + " is unfinished",
          "a finished run",
          "Go on with it, and it confirms by itself: assize run --resume " + run.id());
    }
    Manifest manifest = run.manifest();
    return new Again(
        manifest.coverage() == Manifest.Coverage.WHOLE
            ? Selection.ALL
            : Selection.ALL.with(Selection.Kind.CASE, asked(run)),
        manifest.subjects().stream().map(SubjectEntry::id).toList(),
        usual ->
            new RunSettings(
                manifest.trials(),
                manifest.seed(),
                usual.mode(),
                usual.cassettes(),
                usual.rounds()),
        RunPlan.Extent.CONFIRMATIONS);
  }

  private static List<String> asked(RunFolder run) {
    try (JournalReader journal = run.read()) {
      return journal.cases().stream().map(CaseEntry::id).toList();
    }
  }
}
