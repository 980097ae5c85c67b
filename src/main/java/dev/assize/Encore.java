package dev.assize;

import dev.assize.replay.Assignment;
import dev.assize.replay.Court;
import dev.assize.replay.GovernedBench;
import dev.assize.replay.Replayed;
import dev.assize.replay.Spectator;
import dev.assize.replay.StopRule;
import dev.assize.replay.TrialSink;
import dev.assize.run.Finding;
import dev.assize.run.Trial;
import dev.assize.store.JournalReader;
import dev.assize.store.JournalWriter;
import java.util.List;

/** Plays trials that confirm, and writes each down with the plan that it is part of. */
record Encore(Docket docket, JournalReader before, JournalWriter journal, Way way)
    implements Confirmations.Stage {

  /** How trials are played in the run at hand. */
  interface Way {
    Replayed play(GovernedBench bench, Court court, List<Assignment> trials);
  }

  @Override
  public Replayed play(
      GovernedBench bench,
      List<Assignment> trials,
      Confirmations.Plans plans,
      Confirmations.Keeping keeping) {
    TrialSink sink =
        new TrialSink() {
          @Override
          public void reply(Trial trial) {
            if (keeping.keeps(trial)) {
              journal.reply(trial, plans.of(trial.key()));
            }
          }

          @Override
          public void verdict(Finding finding) {
            journal.verdict(finding);
          }
        };
    Court court =
        new Court(
            sink,
            new CaseExaminer(docket, trial -> before.findings(trial.key()), outcome -> {}),
            key -> PreparedRun.answered(before, key),
            StopRule.never(),
            Silent.SPECTATOR);
    return way.play(bench, court, trials);
  }

  /** Progress is that of the ordinary trials. */
  private enum Silent implements Spectator {
    SPECTATOR;

    @Override
    public void began(int trials) {}

    @Override
    public void finished(Trial trial) {}
  }
}
