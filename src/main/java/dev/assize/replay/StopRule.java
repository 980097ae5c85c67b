package dev.assize.replay;

import dev.assize.run.Finding;

/** Says when no further trial is to be started. Called by many threads. */
public interface StopRule {

  /** Asked before each trial starts. */
  Answer ask();

  /** Told of every verdict, so that a rule may decide by what was found. */
  default void observe(Finding finding) {}

  /** Whether to go on. */
  enum Answer {
    GO_ON,
    STOP
  }
}
