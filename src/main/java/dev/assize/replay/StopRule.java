package dev.assize.replay;

import dev.assize.run.Finding;
import dev.assize.run.Trial;
import java.util.List;

/** Says when no further trial is to be started. Called by many threads. */
public interface StopRule {

  /** Asked before each trial starts. */
  Advice ask();

  /**
   * Told of every trial that is through, also of those that a resumed run remembers, so that a rule
   * may decide by what was found.
   *
   * @param findings empty when the trial has no reply
   */
  default void observe(Trial trial, List<Finding> findings) {}

  /** Whether to go on. */
  enum Advice {
    GO_ON,
    STOP
  }

  /** Plays every trial, whatever was found. */
  static StopRule never() {
    return () -> Advice.GO_ON;
  }
}
