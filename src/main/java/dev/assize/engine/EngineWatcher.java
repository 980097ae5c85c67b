package dev.assize.engine;

import dev.assize.RunWatcher;
import dev.assize.TrialOutcome;
import dev.assize.replay.Meter;
import dev.assize.run.PriceBook;
import dev.assize.run.ReplyKey;

/** Enters into the book what a run tells, and passes it on; asks each time whether to go on. */
record EngineWatcher(LeafBook book, RunWatcher companion, Runnable cancellation)
    implements RunWatcher {

  @Override
  public void began(String run, int trials) {
    companion.began(run, trials);
  }

  @Override
  public void goesOn(int trials) {
    companion.goesOn(trials);
  }

  @Override
  public void begins(ReplyKey key) {
    cancellation.run();
    book.begins(key);
    companion.begins(key);
  }

  @Override
  public Meter meter(Meter inner, PriceBook prices) {
    return companion.meter(inner, prices);
  }

  @Override
  public void tried(TrialOutcome outcome) {
    cancellation.run();
    book.tried(outcome);
    companion.tried(outcome);
  }
}
