package dev.assize.cli;

import dev.assize.RunWatcher;
import dev.assize.TrialOutcome;

/** Shows how a run goes. */
final class ProgressLine implements RunWatcher, AutoCloseable {

  private ProgressLine() {}

  static ProgressLine of(Console console, boolean quiet) {
    return new ProgressLine();
  }

  @Override
  public void began(String run, int trials) {}

  @Override
  public void tried(TrialOutcome outcome) {}

  @Override
  public void close() {}
}
