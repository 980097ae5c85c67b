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
import java.util.List;

/** Plays trials that confirm, and writes each down with the plan that it is part of. */
record Encore(Docket docket, OpenRun run, Players players) implements Confirmations.Stage {

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
              run.journal().reply(trial, plans.of(trial.key()));
            }
          }

          @Override
          public void verdict(Finding finding) {
            run.journal().verdict(finding);
          }
        };
    Court court =
        new Court(
            sink,
            new CaseExaminer(docket, trial -> run.before().findings(trial.key()), outcome -> {}),
            run::answered,
            StopRule.never(),
            Spectator.nobody());
    return players.play(bench, court, trials);
  }
}
