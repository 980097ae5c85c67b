package dev.assize;

import dev.assize.replay.Spectator;
import dev.assize.run.Finding;
import dev.assize.run.Trial;
import dev.assize.score.State;
import java.util.List;

/** Tells a watcher of trials without a reply; the examiner tells the others, with what it found. */
record TrialTeller(RunWatcher watcher, Comparing comparing) implements Spectator {

  /** What the examiner found of a trial with a reply. */
  static void tell(TrialOutcome outcome, RunWatcher watcher) {
    if (outcome.trial().response().reply().isPresent()) {
      watcher.tried(outcome);
    }
  }

  @Override
  public void began(int trials) {}

  @Override
  public void finished(Trial trial) {
    comparing.finished(trial);
    if (trial.response().reply().isEmpty()) {
      watcher.tried(new TrialOutcome(trial, State.ERRORED, List.<Finding>of()));
    }
  }
}
