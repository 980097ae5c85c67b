package dev.assize.replay;

import dev.assize.run.Trial;

/** Is told how a run goes, for instance to show it. Called by many threads. */
public interface Spectator {

  /** The run begins. */
  void began(int trials);

  /** A trial is through: its reply and its verdicts are safe, or its error is. */
  void finished(Trial trial);

  /** Nobody watches. */
  static Spectator nobody() {
    return new Spectator() {
      @Override
      public void began(int trials) {}

      @Override
      public void finished(Trial trial) {}
    };
  }
}
