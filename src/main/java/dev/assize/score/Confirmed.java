package dev.assize.score;

import dev.assize.run.ConfirmationPlan;

/**
 * What fresh trials said about a critical case that newly failed.
 *
 * @param trials the states of those that were asked
 */
public record Confirmed(ConfirmationPlan plan, Counts trials) {

  /** What they say together. */
  public enum Outcome {
    /** All of them failed. */
    CONFIRMED,
    /** One passed: the case is flaky. */
    REFUTED,
    /** None passed, and not all of them were decided. */
    OPEN
  }

  /** A trial that errored or that nobody could score is neither a failure nor a pass. */
  public Outcome outcome() {
    if (trials.passed() > 0) {
      return Outcome.REFUTED;
    }
    return trials.failed() >= plan.trials() ? Outcome.CONFIRMED : Outcome.OPEN;
  }
}
