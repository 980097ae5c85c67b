package dev.assize;

import dev.assize.base.Once;
import dev.assize.check.behaviour.Refused;
import dev.assize.run.Trial;
import java.util.function.Supplier;

/** A stored trial as several count it: what takes a while to tell of its reply is told once. */
record CountedTrial(Trial trial, Supplier<Boolean> declining) {

  static CountedTrial of(Trial trial) {
    return new CountedTrial(trial, Once.of(() -> Refused.declines(trial.response().text())));
  }

  /** Whether the reply declines to do what was asked. */
  boolean declines() {
    return declining.get();
  }
}
