package dev.assize.engine;

import dev.assize.RunWatcher;
import dev.assize.TrialOutcome;
import dev.assize.run.ReplyKey;

/** Passes on what a run tells; looks for a cancellation each time a trial begins. */
record EngineWatcher(LeafBook book, Runnable cancellation) implements RunWatcher {

  @Override
  public void began(String run, int trials) {}

  @Override
  public void begins(ReplyKey key) {
    cancellation.run();
    book.begins(key);
  }

  @Override
  public void tried(TrialOutcome outcome) {
    book.tried(outcome);
  }
}
