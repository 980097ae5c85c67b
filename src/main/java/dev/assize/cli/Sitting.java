package dev.assize.cli;

import dev.assize.PreparedRun;
import dev.assize.RunWatcher;
import dev.assize.replay.Replayed;

/**
 * Plays a run at a console: with its progress on stderr, and so that Ctrl-C ends it in order.
 *
 * @param goingOn the command that goes on after it was stopped
 */
record Sitting(Console console, boolean quiet, String goingOn) {

  /** The way a run is played: by itself, or as tests of the JUnit Platform. */
  interface Player {
    Replayed play(PreparedRun run, RunWatcher watcher);
  }

  Replayed play(PreparedRun run, Player player) {
    Interrupts.Answers answers =
        new Interrupts.Answers(
            "Stopping: calls under way may finish. Ctrl-C again ends at once.",
            run::stop,
            "Ended. The journal is whole; go on with: " + goingOn,
            ExitCodes.STOPPED);
    try (Interrupts interrupts = Interrupts.answered(console, answers);
        ProgressLine progress = quiet ? ProgressLine.quiet(console) : ProgressLine.of(console)) {
      return player.play(run, progress);
    }
  }
}
