package dev.assize.cli;

import dev.assize.RunWatcher;
import dev.assize.TrialOutcome;
import dev.assize.replay.Meter;
import dev.assize.replay.Progress;
import dev.assize.run.ReplyKey;
import dev.assize.score.State;

/** Shows on stderr how a run goes. */
final class ProgressLine implements RunWatcher, AutoCloseable {

  private final Progress progress;

  private ProgressLine(Progress progress) {
    this.progress = progress;
  }

  /** On the console's stderr: drawn on a terminal, else a line now and then. */
  static ProgressLine of(Console console) {
    return of(
        console,
        switch (console.terminal()) {
          case DRAWN_ON -> Progress.Style.BAR;
          case PLAIN -> Progress.Style.LINES;
        });
  }

  /** Says nothing. */
  static ProgressLine quiet(Console console) {
    return of(console, Progress.Style.QUIET);
  }

  private static ProgressLine of(Console console, Progress.Style style) {
    return new ProgressLine(new Progress(style, console.err(), console.world().time(), () -> ""));
  }

  @Override
  public void began(String run, int trials) {
    progress.began(trials);
  }

  @Override
  public void goesOn(int trials) {
    progress.goesOn(trials);
  }

  @Override
  public void begins(ReplyKey key) {
    progress.begins();
  }

  @Override
  public void recalled(ReplyKey key) {
    progress.recalled();
  }

  @Override
  public void tried(TrialOutcome outcome) {
    if (outcome.state() == State.FAILED) {
      progress.failed();
    } else if (outcome.state() == State.ERRORED && outcome.trial().response().reply().isPresent()) {
      progress.errored();
    }
    progress.finished(
        outcome.trial(),
        outcome.findings().stream().flatMap(finding -> finding.exchanges().stream()).toList());
  }

  @Override
  public Meter meter(Meter inner) {
    return progress.counting(inner);
  }

  @Override
  public void close() {
    progress.close();
  }
}
