package dev.assize;

import dev.assize.replay.Meter;
import dev.assize.run.PriceBook;
import dev.assize.run.ReplyKey;

/** Is told how a run goes. Called by many threads. */
public interface RunWatcher {

  /** The run has its folder, and its first trial is about to begin. */
  void began(String run, int trials);

  /** A trial begins. */
  default void begins(ReplyKey key) {}

  /** The trial was through before the run was gone on with. */
  default void recalled(ReplyKey key) {}

  /** The first look could not tell, and so many further trials are about to begin. */
  default void goesOn(int trials) {}

  /** A trial is through; its evidence is safe. */
  void tried(TrialOutcome outcome);

  /**
   * Lets the watcher count what calls use up.
   *
   * @param prices by which; empty where nothing is priced
   */
  default Meter meter(Meter inner, PriceBook prices) {
    return inner;
  }

  /** Nobody watches. */
  static RunWatcher nobody() {
    return new RunWatcher() {
      @Override
      public void began(String run, int trials) {}

      @Override
      public void tried(TrialOutcome outcome) {}
    };
  }
}
