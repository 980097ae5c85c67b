package dev.assize.cli;

import dev.assize.RunWatcher;
import dev.assize.TrialOutcome;
import dev.assize.replay.Meter;
import dev.assize.replay.Progress;
import dev.assize.replay.Purse;
import dev.assize.run.PriceBook;
import dev.assize.run.ReplyKey;
import dev.assize.score.State;

/** Shows on stderr how a run goes. */
final class ProgressLine implements RunWatcher, AutoCloseable {

  private final Purse purse = new Purse();
  private final Progress progress;

  private ProgressLine(Console console, Progress.Style style) {
    this.progress = new Progress(style, console.err(), console.world().time(), purse::words);
  }

  /** On the console's stderr: drawn on a terminal, else a line now and then. */
  static ProgressLine of(Console console) {
    return new ProgressLine(
        console,
        switch (console.terminal()) {
          case DRAWN_ON -> Progress.Style.BAR;
          case PLAIN -> Progress.Style.LINES;
        });
  }

  /** Says nothing. */
  static ProgressLine quiet(Console console) {
    return new ProgressLine(console, Progress.Style.QUIET);
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
  public Meter meter(Meter inner, PriceBook prices) {
    return progress.counting(purse.counting(inner, prices));
  }

  @Override
  public void close() {
    progress.close();
  }
}
