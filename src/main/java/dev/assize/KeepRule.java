package dev.assize;

import java.time.Duration;

/** Which runs of a history stay when the others are pruned; one rule that keeps a run is enough. */
public sealed interface KeepRule {

  /**
   * The newest runs.
   *
   * @param runs how many, from 1
   */
  record Newest(int runs) implements KeepRule {}

  /**
   * Runs that began since.
   *
   * @param age before now, longer than zero
   */
  record Younger(Duration age) implements KeepRule {}
}
